"""What is kept between runs: never wrong, never too much, never in the way."""

import os
import threading
from pathlib import Path

import pytest

from banmian.store import Store, cache_folder, digest, user_store

KEY = digest(b"a picture")


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_what_is_kept_comes_back_in_another_run(tmp_path):
    Store(tmp_path).put("pictures", KEY, b"converted")
    assert Store(tmp_path).get("pictures", KEY) == b"converted"
    assert Store(tmp_path).get("paragraphs", KEY) is None
    assert Store(tmp_path).get("pictures", digest(b"another")) is None


def test_keys_tell_apart_where_one_part_ends():
    assert digest(b"ab", b"c") != digest(b"a", b"bc")
    assert digest(b"ab") != digest(b"ab", b"")


@pytest.mark.parametrize("damage", [b"", b"short", None])
def test_a_damaged_entry_is_as_if_it_were_not_there(tmp_path, damage):
    store = Store(tmp_path)
    store.put("pictures", KEY, b"converted")
    (path,) = entries(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + b"x" if damage is None else damage)
    assert store.get("pictures", KEY) is None
    assert entries(tmp_path) == []
    store.put("pictures", KEY, b"converted")
    assert store.get("pictures", KEY) == b"converted"


def test_the_folder_may_be_deleted_any_time(tmp_path):
    store = Store(tmp_path / "kept")
    store.put("pictures", KEY, b"converted")
    for path in entries(tmp_path):
        path.unlink()
    assert store.get("pictures", KEY) is None
    store.put("pictures", KEY, b"converted")
    assert store.get("pictures", KEY) == b"converted"


def test_the_entries_used_longest_ago_make_room(tmp_path):
    store = Store(tmp_path, limit=10_000)
    keys = [digest(bytes([number])) for number in range(12)]
    for age, key in enumerate(keys[:9]):
        store.put("pictures", key, bytes(1000))
        (path,) = [one for one in entries(tmp_path) if one.name == key[2:]]
        os.utime(path, ns=(age, age))
    assert store.get("pictures", keys[0]) == bytes(1000)
    store.put("pictures", keys[9], bytes(1000))
    assert sum(path.stat().st_size for path in entries(tmp_path)) <= 7500
    assert store.get("pictures", keys[0]) is not None
    assert store.get("pictures", keys[1]) is None
    assert store.get("pictures", keys[9]) is not None


def test_a_new_run_knows_how_much_is_there(tmp_path):
    for number in range(20):
        Store(tmp_path, limit=10_000).put("pictures", digest(bytes([number])), bytes(1000))
    assert sum(path.stat().st_size for path in entries(tmp_path)) <= 10_000


def test_two_runs_at_once_do_no_harm(tmp_path):
    wrong = []

    def run():
        store = Store(tmp_path, limit=200_000)
        for number in range(60):
            key = digest(bytes([number % 7]))
            data = bytes([number % 7]) * 40_000
            store.put("pictures", key, data)
            wrong.append(store.get("pictures", key) not in {data, None})

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not any(wrong)
    assert [path for path in entries(tmp_path) if path.suffix == ".part"] == []


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path):
    (tmp_path / "file").write_bytes(b"no folder")
    store = Store(tmp_path / "file")
    store.put("pictures", KEY, b"converted")
    assert store.get("pictures", KEY) is None
    assert Store(None).get("pictures", KEY) is None
    Store(None).put("pictures", KEY, b"converted")


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"HOME": "/home/a"}, "linux", "/home/a/.cache/banmian"),
        ({"HOME": "/home/a", "XDG_CACHE_HOME": "/c"}, "linux", "/c/banmian"),
        ({"HOME": "/home/a", "XDG_CACHE_HOME": "c"}, "linux", "/home/a/.cache/banmian"),
        ({"HOME": "/Users/a"}, "darwin", "/Users/a/Library/Caches/banmian"),
        ({"LOCALAPPDATA": "C:/L"}, "win32", "C:/L/banmian"),
        ({"USERPROFILE": "C:/U"}, "win32", "C:/U/AppData/Local/banmian"),
        ({"HOME": "/home/a", "BANMIAN_CACHE": "/mine"}, "linux", "/mine"),
        ({"HOME": "/home/a", "BANMIAN_CACHE": "off"}, "linux", None),
        ({}, "linux", None),
    ],
)
def test_where_it_is(environment, platform, folder):
    assert cache_folder(environment, platform) == (Path(folder) if folder else None)


def test_the_user_can_switch_it_off(tmp_path):
    store = user_store({"BANMIAN_CACHE": "OFF", "HOME": str(tmp_path)})
    store.put("pictures", KEY, b"converted")
    assert entries(tmp_path) == []
