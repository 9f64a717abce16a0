"""YAML, manuscripts and layouts -> an `Edition` with everything looked up and checked.

Comes in: the path of an issue. Goes out: `Loaded`, the edition or the reasons why there is
none, every mistake with its file, line and column. May import resources, fonts, model;
knows schemas, no make-up. pyyaml and python-docx are at home here.

A new YAML key: its field in `model.issue` or `model.layoutspec`, its meaning in `articles`
or `designs`. A new rule of copy: `normalise` and its row in tests/load/normalise.txt. A
new message: `messages.load`, `.layouts`, `.articles`.
"""

from banmian.load.issues import Loaded, load_issue

__all__ = ["Loaded", "load_issue"]
