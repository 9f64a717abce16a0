"""Stories of any length, made from the sentences of the sample issues."""

import random
import re

from msgspec.structs import replace

from banmian.layout.attempt import AS_IT_FALLS, fill, lay_out
from banmian.layout.insets import Composer
from banmian.load import load_issue
from banmian.model.design import Zone
from banmian.model.text import Paragraph
from banmian.text.setting import Setting
from conftest import ROOT

SENTENCE = re.compile(r"[^。！？]*[。！？]”?")


class Stories:
    """A composer and a pool of paragraphs."""

    def __init__(self):
        loaded = load_issue(ROOT / "issues" / "2026-03-05")
        layout = loaded.edition.layout
        resources = loaded.resources()
        self.composer = Composer(layout.grid, Setting(layout, resources), resources, False)
        articles = loaded.edition.pages[0].articles
        self.model = next(one for one in articles if one.id == "ploughing")
        self.pool = [
            Paragraph(paragraph.text)
            for article in articles
            for paragraph in article.body
            if paragraph.role == "body"
        ]

    def near(self, chance, most):
        """Return an article whose copy is off its room by at most `most`; None at times."""
        columns, lines = chance.choice([3, 4, 5, 6]), chance.randint(18, 34)
        article = replace(
            self.model, zone=Zone(1, columns, 1, lines), columns=None,
            kicker=self.model.kicker if chance.random() < 0.5 else (),
        )  # fmt: skip
        wanted = 1 + chance.uniform(-most, most)
        pool = chance.sample(self.pool, len(self.pool))
        body = []
        while pool:
            body.append(pool.pop())
            fit = self.fit(article, body)
            if fit.copy > fit.room * wanted:
                break
        while fit.copy > fit.room * wanted and len(body) > 1:
            sentences = SENTENCE.findall(body[-1].text)[:-1]
            body[-1:] = [Paragraph("".join(sentences))] if sentences else []
            fit = self.fit(article, body)
        if abs(fit.copy / fit.room - 1) > most:
            return None
        return replace(article, body=tuple(body))

    def fit(self, article, body):
        whole = replace(article, body=tuple(body))
        frame = lay_out(whole, 0, self.composer)
        return fill(whole, 0, self.composer, AS_IT_FALLS, frame).fit

    def many(self, count, most, seed):
        chance = random.Random(seed)
        found = []
        while len(found) < count:
            article = self.near(chance, most)
            if article is not None:
                found.append(article)
        return found
