"""What an operator watches of this server, beside Streamlit's own figures at `/_stcore/metrics`, in the OpenMetrics form."""

import os
import sys
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from streamlit.runtime.stats import CounterStat, GaugeStat, HistogramStat, Stat

from queries.folder import UPLOADS, batches_in_sight, data_folder, room_taken
from queries.times import BOUNDS, QUESTIONS

#: Each figure by its name, with what it means.
MEANING = {
    "dashboard_requests": "Requests answered, by the first digit of their status",
    "dashboard_page_errors": "Runs of a page that ended in an error",
    "dashboard_question_seconds": "Seconds to answer a question from the tables",
    "dashboard_batches": "Added files that count",
    "dashboard_uploads_bytes": "Room on the disk that all added files take",
    "dashboard_memory_bytes": "Memory of the process (Linux)",
}


class Figures:
    """The figures of this process; Streamlit asks it for them."""

    def __init__(self) -> None:
        self._requests: Counter[str] = Counter()
        self._errors = 0
        self._changing = threading.Lock()

    def answered(self, status: int) -> None:
        """Count a request that was answered with a status."""
        with self._changing:
            self._requests[f"{status // 100}xx"] += 1

    def failed(self, _error: Exception) -> None:
        """Count a run of a page that ended in an error; Streamlit logs it."""
        with self._changing:
            self._errors += 1

    @property
    def stats_families(self) -> Sequence[str]:
        """Return the names of the figures."""
        return tuple(MEANING)

    def get_stats(self, family_names: Sequence[str] | None = None) -> Mapping[str, Sequence[Stat]]:
        """Return the figures of these names, all where none is given."""
        return {name: self._stats(name) for name in MEANING if family_names is None or name in family_names}

    def _stats(self, name: str) -> list[Stat]:
        told = MEANING[name]
        match name:
            case "dashboard_requests":
                with self._changing:
                    known = sorted(self._requests.items())
                return [CounterStat(name, number, {"status": status}, help=told) for status, number in known]
            case "dashboard_page_errors":
                return [CounterStat(name, self._errors, help=told)]
            case "dashboard_question_seconds":
                counts, seconds = QUESTIONS.counted()
                return [
                    HistogramStat(name, tuple(zip(BOUNDS, counts, strict=True)), seconds, counts[-1], unit="seconds", help=told)
                ]
            case "dashboard_batches":
                return [GaugeStat(name, len(batches_in_sight(data_folder())), help=told)]
            case "dashboard_uploads_bytes":
                return [GaugeStat(name, room_taken(data_folder() / UPLOADS), unit="bytes", help=told)]
            case _:
                return [GaugeStat(name, memory, unit="bytes", help=told) for memory in _memory()]


def _memory() -> list[int]:
    """Return the bytes of memory that the process holds; none where the system does not tell."""
    if sys.platform != "linux":
        return []
    return [int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")]


#: The figures of this process.
FIGURES = Figures()
