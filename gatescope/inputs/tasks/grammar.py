"""The grammar of the sentiment sentences: clauses, negation, 'and' and 'but'."""

from __future__ import annotations

import numpy as np

from gatescope.inputs.tasks.lexicon import Language, Noun, Words


def _pick(rng: np.random.Generator, words: Words) -> str:
    return words[int(rng.random() * len(words))]


def _clause(rng: np.random.Generator, language: Language, noun: Noun, value: int) -> list[str]:
    """Write one clause about `noun` that judges with `value` (+1, 0 or -1)."""
    negated = rng.random() < 0.4
    says = -value if negated else value
    if rng.random() < 0.25:
        verb = _pick(rng, {1: language.good, 0: language.plain, -1: language.bad}[says])
        turn = _pick(rng, language.not_verb) if negated else ""
        return [language.me, *turn.split(), verb, noun.before[-1], noun.word]
    turn = _pick(rng, language.not_adjective if negated else language.degree)
    adjective = _pick(rng, {1: noun.good, 0: noun.plain, -1: noun.bad}[says])
    return [
        _pick(rng, noun.before),
        noun.word,
        _pick(rng, language.verb),
        *turn.split(),
        adjective,
    ]


def sentence(rng: np.random.Generator, language: Language) -> tuple[Words, int]:
    """Write one sentence and its judgement.

    A clause judges with -1, 0 or +1, and negation turns that around. Of two clauses put side by
    side ("and", a comma) the judgement is the sign of the sum; after "but" the second clause
    decides.

    Parameters
    ----------
    rng : numpy.random.Generator
        Where chance comes from.
    language : Language
        Which words and which order.

    Returns
    -------
    words : tuple of str
        The sentence.
    value : int
        -1 negative, 0 neutral (nothing judged, or as much good as bad), +1 positive.
    """
    one, other = (language.nouns[int(i)] for i in rng.permutation(len(language.nouns))[:2])
    first, second = (int(v) for v in rng.integers(-1, 2, 2))
    form = rng.random()
    if form < 0.4:
        words, value = _clause(rng, language, one, first), first
    else:
        turned = form < 0.7
        ways = language.turned if turned else language.joined
        before, between = ways[int(rng.random() * len(ways))]
        if turned:  # "but" mostly turns round, yet not always: the second clause must be read
            opposite = first != 0 and rng.random() < 0.7
            second = -first if opposite else int(rng.choice([-1, 1]))
        value = second if turned else int(np.sign(first + second))
        clauses = _clause(rng, language, one, first), _clause(rng, language, other, second)
        words = [*before, *clauses[0], *between, *clauses[1]]
    return tuple(word for word in words if word), value
