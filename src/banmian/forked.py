"""Work shared among forked processes: they know what this one knows, send what they make.

Nothing here may fail: a process that dies or cannot begin only sends less, and whoever
asked does the rest. None outlives the program: one whose results nobody reads any more
ends when it sends, the others are ended.
"""

import os
import select
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from typing import Final, NamedTuple, NoReturn

Work = Callable[[], Iterable[bytes]]
"""What a process does: it makes messages, one after the other."""

_LENGTH: Final = 8
"""Octets before a message, that tell how many it has."""

_AT_ONCE: Final = 1 << 20
"""Octets that are read at once, at most."""


def can_fork() -> bool:
    """Tell whether processes may be forked: Windows knows it not, macOS forbids it."""
    return hasattr(os, "fork") and sys.platform != "darwin"


def messages(works: Iterable[Work]) -> Generator[bytes, None, None]:
    """Yield what works send, as it comes, each one's in its order.

    Close it: that ends the processes.
    """
    workers: dict[int, _Worker] = {}
    poll = select.poll()
    try:
        with suppress(OSError):  # no more processes: those that began do what they can
            for work in works:
                _begin(work, workers)
        for source in workers:
            poll.register(source)
        going = len(workers)
        while going:
            for source, _ in poll.poll():
                data = os.read(source, _AT_ONCE)
                if not data:
                    poll.unregister(source)
                    going -= 1
                workers[source].unread.extend(data)
                yield from _whole(workers[source].unread)
    finally:
        _end(workers)


class _Worker(NamedTuple):
    """A process and what it sent that is no whole message yet."""

    process: int
    unread: bytearray


def _begin(work: Work, workers: dict[int, _Worker]) -> None:
    """Begin a process; Ctrl-C is not its affair, not even while it begins."""
    source, sink = os.pipe()
    signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        process = os.fork()
        if not process:
            _serve(work, sink, (source, *workers))
        workers[source] = _Worker(process, bytearray())
    except OSError:
        os.close(source)
        raise
    finally:
        os.close(sink)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))


def _serve(work: Work, sink: int, foreign: Iterable[int]) -> NoReturn:
    """Work in the new process, and end it: nothing of the program's end is its affair."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for end in foreign:
            os.close(end)  # else it would never learn that nobody reads
        for message in work():
            _send(sink, message)
    finally:
        os._exit(0)


def _send(sink: int, message: bytes) -> None:
    data = memoryview(len(message).to_bytes(_LENGTH, "big") + message)
    while data:
        data = data[os.write(sink, data) :]


def _whole(unread: bytearray) -> Iterator[bytes]:
    """Take out the messages that are there whole."""
    while len(unread) >= _LENGTH:
        end = _LENGTH + int.from_bytes(unread[:_LENGTH], "big")
        if len(unread) < end:
            return
        message = bytes(unread[_LENGTH:end])
        del unread[:end]
        yield message


def _end(workers: dict[int, _Worker]) -> None:
    """End the processes, if they have not ended by themselves."""
    for source, worker in workers.items():
        os.close(source)
        with suppress(OSError):
            os.kill(worker.process, signal.SIGKILL)
            os.waitpid(worker.process, 0)
