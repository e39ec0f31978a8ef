"""The short name of what an item measures, as charts and tables call it."""

from __future__ import annotations

from ema_app.core.words import Words, say

_NAMES = {
    "self.anger": say("role", "Anger"),
    "self.shame": say("role", "Shame"),
    "self.guilt": say("role", "Guilt"),
    "self.fear": say("role", "Fear"),
    "self.sadness": say("role", "Sadness"),
    "self.emptiness": say("role", "Emptiness"),
    "self.loneliness": say("role", "Loneliness"),
    "self.jealousy": say("role", "Jealousy"),
    "self.disgust": say("role", "Disgust"),
    "self.disappointment": say("role", "Disappointment"),
    "self.joy": say("role", "Joy"),
    "self.calm": say("role", "Calm"),
    "self.affection": say("role", "Affection"),
    "self.interest": say("role", "Interest"),
    "self.relief": say("role", "Relief"),
    "self.valence": say("role", "Mood"),
    "self.calmness": say("role", "Calmness"),
    "self.energy": say("role", "Energy"),
    "self.arousal": say("role", "Tension"),
    "attachment.activation": say("role", "Need for someone"),
    "attachment.hyper": say("role", "Reaching out"),
    "attachment.deact": say("role", "Keeping distance"),
    "mode.controlled.reflect": say("role", "Thinking it over"),
    "mode.controlled.perspectives": say("role", "Seeing several sides"),
    "mode.controlled.curiosity": say("role", "Curiosity"),
    "mode.automatic.act": say("role", "Acting before thinking"),
    "mode.automatic.certainty": say("role", "Certainty"),
    "mode.pre.equivalence": say("role", "Thoughts felt like facts"),
    "mode.pre.pretend": say("role", "Feeling unreal"),
    "mode.pre.teleological": say("role", "Only deeds count"),
    "mode.hyper": say("role", "Reading much into others"),
    "mode.merged": say("role", "Not knowing whose feeling"),
    "guess.anger": say("role", "Anger, guessed in the other"),
    "guess.disappointment": say("role", "Disappointment, guessed in the other"),
    "guess.affection": say("role", "Affection, guessed in the other"),
    "event.peak_certainty": say("role", "Certainty at its height"),
    "event.other_side": say("role", "Seeing their side at its height"),
    "coping.helped": say("role", "How much it helped"),
    "context.sleep": say("role", "Sleep"),
    "recall.arousal": say("role", "Tension, looking back"),
    "recall.anger": say("role", "Anger, looking back"),
    "recall.sadness": say("role", "Sadness, looking back"),
    "recall.joy": say("role", "Joy, looking back"),
    "event.intensity": say("role", "Strength of the event"),
    "event.peak_arousal": say("role", "Tension at its height"),
    "urge.self_harm": say("role", "Urge to harm oneself"),
}


_INSIDE = {
    "Anger": say("inside", "anger"),
    "Shame": say("inside", "shame"),
    "Guilt": say("inside", "guilt"),
    "Fear": say("inside", "fear"),
    "Sadness": say("inside", "sadness"),
    "Emptiness": say("inside", "emptiness"),
    "Loneliness": say("inside", "loneliness"),
    "Jealousy": say("inside", "jealousy"),
    "Disgust": say("inside", "disgust"),
    "Disappointment": say("inside", "disappointment"),
    "Joy": say("inside", "joy"),
    "Calm": say("inside", "calm"),
    "Affection": say("inside", "affection"),
    "Interest": say("inside", "interest"),
    "Relief": say("inside", "relief"),
    "Mood": say("inside", "mood"),
    "Calmness": say("inside", "calmness"),
    "Energy": say("inside", "energy"),
    "Tension": say("inside", "tension"),
    "Need for someone": say("inside", "need for someone"),
    "Reaching out": say("inside", "reaching out"),
    "Keeping distance": say("inside", "keeping distance"),
    "Thinking it over": say("inside", "thinking it over"),
    "Seeing several sides": say("inside", "seeing several sides"),
    "Curiosity": say("inside", "curiosity"),
    "Acting before thinking": say("inside", "acting before thinking"),
    "Certainty": say("inside", "certainty"),
    "Thoughts felt like facts": say("inside", "thoughts felt like facts"),
    "Feeling unreal": say("inside", "feeling unreal"),
    "Only deeds count": say("inside", "only deeds count"),
    "Reading much into others": say("inside", "reading much into others"),
    "Not knowing whose feeling": say("inside", "not knowing whose feeling"),
    "Anger, guessed in the other": say("inside", "anger, guessed in the other"),
    "Disappointment, guessed in the other": say("inside", "disappointment, guessed in the other"),
    "Affection, guessed in the other": say("inside", "affection, guessed in the other"),
    "Certainty at its height": say("inside", "certainty at its height"),
    "Seeing their side at its height": say("inside", "seeing their side at its height"),
    "How much it helped": say("inside", "how much it helped"),
    "Sleep": say("inside", "sleep"),
    "Tension, looking back": say("inside", "tension, looking back"),
    "Anger, looking back": say("inside", "anger, looking back"),
    "Sadness, looking back": say("inside", "sadness, looking back"),
    "Joy, looking back": say("inside", "joy, looking back"),
    "Strength of the event": say("inside", "strength of the event"),
    "Tension at its height": say("inside", "tension at its height"),
    "Urge to harm oneself": say("inside", "urge to harm oneself"),
}


def role_name(role: str) -> Words | None:
    """Give the short name of a role with a fixed meaning, None for any other."""
    return _NAMES.get(role)


def inside(name: Words) -> Words:
    """Give the name of an item as it stands in the middle of a sentence; words of a protocol stand there in quotes."""
    return (_INSIDE.get(name.template) if name.context == "role" else None) or quoted(name)


def quoted(words: Words) -> Words:
    """Put words of a protocol into quotation marks."""
    return say("role", "“{words}”", words=words)
