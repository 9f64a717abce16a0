"""An edit is measured from the changed file to the written PDF, and undone afterwards."""

import bench_path  # noqa: F401
import pytest
import speed
import warm
from runs import OURS, OURS_KEPT, Cost, environment

from banmian.build import compose, render


@pytest.fixture
def issue(tmp_path):
    (tmp_path / "layouts").mkdir()
    path = tmp_path / "issues" / "one" / "issue.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "layout: county-broadsheet\ndate: 2026-03-05\npages:\n- design: front\n"
        "  articles:\n  - {slot: third, headline: 早市迁址, body: 据了解，早市今晨迁走。}\n",
        encoding="utf-8",
    )
    return path


def test_every_edit_makes_the_pdf_of_the_changed_file(issue):
    before = issue.read_text(encoding="utf-8")
    seen, build = [], warm.our_build(issue)

    def noted():
        build()
        text = issue.read_text(encoding="utf-8")
        cold = render(compose(issue))
        seen.append((text, issue.with_name("warm.pdf").read_bytes() == cold))

    assert len(warm.measure(issue, noted, 3)) == 3
    assert all(same for _, same in seen)
    assert [text == before for text, _ in seen] == [True, False, False, False, False]
    assert len({text for text, _ in seen}) == 5
    assert issue.read_text(encoding="utf-8") == before


def test_cold_runs_keep_nothing_and_kept_ones_keep_it_in_the_folder_of_the_benchmark():
    assert environment(OURS.cache)["BANMIAN_CACHE"] == "off"
    assert environment(OURS_KEPT.cache)["BANMIAN_CACHE"].endswith("build/bench/cache")


def test_a_kept_run_is_held_against_our_own_cold_one():
    cold, kept = Cost(1.0, 1.0, 1, 1), Cost(0.1, 1.0, 1, 1)
    row = speed.kept_row({"w8": {OURS.name: [cold], OURS_KEPT.name: [kept]}})
    assert "| 0.100 s | 1.000 s | **0.10** | 0.6 | start-up only | met |" in row
