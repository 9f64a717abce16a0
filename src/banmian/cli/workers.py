"""Several issues at once, each in a process of its own kind; results in order.

A process that dies (it was killed, memory ran out) takes its whole pool with it, and nobody
says which issue it was at. So whatever was not finished is built again, each issue in a
pool of its own: the one that kills its process again is told as a bug, the others come
out as always.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext
from pathlib import Path

from banmian.cli.keeping import Keeper
from banmian.cli.one_issue import bug_outcome, build_issue
from banmian.cli.options import BuildOptions
from banmian.cli.outcome import Outcome


def build_with_workers(
    issues: list[Path], options: BuildOptions, keeper: Keeper
) -> Iterator[Outcome]:
    """Yield what issues come to, in their order; only those not kept need a process."""
    jobs, options = options.jobs, options._replace(jobs=1)
    kept = [keeper.found(issue, options) for issue in issues]
    missing = kept.count(None)
    if missing <= 1:
        for issue, found in zip(issues, kept, strict=True):
            yield found or build_issue(issue, options, keeper)
        return
    context = _context()
    pool = _pool(min(jobs, missing), context)
    try:
        futures = [
            None if found else pool.submit(_work, issue, options, keeper)
            for issue, found in zip(issues, kept, strict=True)
        ]
        for issue, found, future in zip(issues, kept, futures, strict=True):
            if future is None:
                assert found is not None  # noqa: S101 - that is why there is no future
                yield found
                continue
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _alone(issue, options, keeper, context)
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    del pool
    gc.collect()  # its semaphores go with it; else a helper complains of them


def _alone(
    issue: Path, options: BuildOptions, keeper: Keeper, context: BaseContext
) -> Outcome:
    """Build an issue in a process that no other issue needs."""
    with _pool(1, context) as pool:
        try:
            return pool.submit(_work, issue, options, keeper).result()
        except BrokenProcessPool as error:
            return bug_outcome(issue, error)


def _work(issue: Path, options: BuildOptions, keeper: Keeper) -> Outcome:
    """Build an issue in a worker; what it leaves behind is cleared before the next."""
    outcome = build_issue(issue, options, keeper)
    gc.collect()
    return outcome


def _pool(workers: int, context: BaseContext) -> Executor:
    return ProcessPoolExecutor(workers, context, initializer=_begin)


def _begin() -> None:
    """Make a worker like the program: no collector in the way; Ctrl-C is not its affair.

    It ends with the program, however that ends: else it would wait for work for ever.
    """
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_program, daemon=True).start()


def _end_with_program() -> None:
    program = multiprocessing.parent_process()
    if program is not None:
        program.join()
        os._exit(1)


def _context() -> BaseContext:
    """Return how processes begin: where it can be, forked from one that is prepared.

    That one and all that come of it never see Ctrl-C, not even while they begin: the
    program alone answers it and ends them. What they have to say they return; a worker
    that is ended while it begins has nothing to say that a user could use.
    """
    if (
        sys.platform == "win32"
        or "forkserver" not in multiprocessing.get_all_start_methods()
    ):
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["banmian.cli.issues"])
    with _silent():
        resource_tracker.ensure_running()  # it would let the signal through again
        signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
        forkserver.ensure_running()
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    return context


@contextmanager
def _silent() -> Iterator[None]:
    """Let processes that begin now write their messages nowhere."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
