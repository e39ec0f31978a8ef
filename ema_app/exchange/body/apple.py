"""Apple Health: export.xml, alone or in the zip that the phone makes, read as a stream.

Taken: heart rate, the beats that each variability record lists (its own number is SDNN over about a minute, which is
not RMSSD), steps, and active energy where there are no steps. Everything else is passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from ema_app.core.errors import EmaError
from ema_app.core.words import say
from ema_app.exchange.body import recording as odd
from ema_app.exchange.body.apple_records import Between, Kept
from ema_app.exchange.body.e4 import no_signal
from ema_app.exchange.body.members import Stream, broken
from ema_app.exchange.body.recording import Oddities, Recording
from ema_app.exchange.source import Progress

SOURCE, DEVICE = "apple-health", "Apple Health"
BLOCK = 1 << 20
LONGEST_TAG = 8 << 20
DEEPEST = 64

HEART_RATE = "HKQuantityTypeIdentifierHeartRate"
VARIABILITY = "HKQuantityTypeIdentifierHeartRateVariabilitySDNN"
STEPS = "HKQuantityTypeIdentifierStepCount"
ENERGY = "HKQuantityTypeIdentifierActiveEnergyBurned"


class _RefusedError(Exception):
    """Something that no phone writes: an entity that would grow, or nesting without end."""


@dataclass
class Apple:
    """An Apple Health export on its way in; what lies outside of `between` (seconds since 1970) is passed over."""

    name: str
    odd: Oddities
    progress: Progress
    between: Between = (-1e12, 1e12)
    _depth: int = 0
    _records: int = 0
    _takes: dict[str, Callable[[dict[str, str]], None]] = field(default_factory=dict)

    def read(self, stream: Stream) -> Recording:
        """Read all of it. Raises EmaError `no_signal`, `broken_zip`, `odd_xml`, and what `progress` raises."""
        kept = Kept(self.between)
        self._takes = {HEART_RATE: kept.heart_rate, VARIABILITY: kept.variability, STEPS: kept.steps,
                       ENERGY: kept.energy}  # fmt: skip
        self._parse(stream, kept)
        signals = kept.signals()
        for there, what in ((kept.without_moment, odd.NOT_A_MOMENT), (signals.beats, odd.ROUNDED)):
            if there:
                self.odd.file(self.name, what)
        if signals.span is None:
            raise no_signal(DEVICE)
        return Recording(SOURCE, DEVICE, signals)

    def _parse(self, stream: Stream, kept: Kept) -> None:
        parser = self._parser(kept)
        fed = 0
        try:
            while block := stream.read(BLOCK):
                parser.Parse(block, False)
                fed += len(block)
                if fed - parser.CurrentByteIndex > LONGEST_TAG:
                    raise _RefusedError
                self.progress(self.name, self._records)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise broken(self.name) from error
        except _RefusedError as error:
            raise _odd_xml(self.name) from error

    def _parser(self, kept: Kept) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True

        def start(tag: str, attributes: dict[str, str]) -> None:
            self._depth += 1
            if self._depth > DEEPEST:
                raise _RefusedError
            if tag == "Record":
                self._records += 1
                take = self._takes.get(attributes.get("type", ""))
                if take:
                    take(attributes)
            elif tag == "InstantaneousBeatsPerMinute":
                kept.beat(attributes)

        def end(tag: str) -> None:
            self._depth -= 1
            if tag == "Record":
                kept.end_record()

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.EntityDeclHandler = _refuse
        parser.ExternalEntityRefHandler = _refuse
        return parser


def _refuse(*_: object) -> int:
    raise _RefusedError


def _odd_xml(name: str) -> EmaError:
    return EmaError("odd_xml", say("errors", "{name} was not read.", name=name),
                    say("errors", "It holds things that no phone writes and that are made to fill the memory."),
                    say("errors", "Export it again from the Health app on the phone."))  # fmt: skip
