"""The grammar of the sentiment sentences: words, clauses, negation, 'and' and 'but'."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noun:
    """Something to be judged: the words before it, and the adjectives that go with it.

    Parameters
    ----------
    word : str
        The noun.
    before : tuple of str
        Words that may stand before it; the empty word leaves the place out.
    good, bad, plain : tuple of str
        Adjectives worth +1, -1 and 0.
    """

    word: str
    before: Words
    good: Words
    bad: Words
    plain: Words


@dataclass(frozen=True, slots=True)
class Language:
    """Word lists of one language; an empty word leaves its place out.

    Parameters
    ----------
    nouns : tuple of Noun
        What sentences are about.
    verb : tuple of str
        Between noun and adjective ("is").
    degree : tuple of str
        Adverbs that change nothing ("very").
    not_adjective, not_verb : tuple of str
        What turns the judgement of an adjective and of a verb around ("not very", "do not").
    me : str
        Who likes and dislikes.
    good, bad, plain : tuple of str
        Verbs worth +1, -1 and 0.
    joined : tuple of tuples
        Ways to put two clauses side by side, (before the first, between): judgements add up.
    turned : tuple of tuples
        Ways to turn round, (before the first, between): the second clause decides.
    """

    nouns: tuple[Noun, ...]
    verb: Words
    degree: Words
    not_adjective: Words
    not_verb: Words
    me: str
    good: Words
    bad: Words
    plain: Words
    joined: tuple[tuple[Words, Words], ...]
    turned: tuple[tuple[Words, Words], ...]


def _english(word: str, good: str, bad: str, plain: str) -> Noun:
    common = ("good", "great", "nice"), ("bad", "terrible", "awful")
    plus, minus = (*common[0], *good.split()), (*common[1], *bad.split())
    return Noun(word, ("the", "this"), plus, minus, tuple(plain.split()))


def _chinese(word: str, before: str, good: str, bad: str, plain: str) -> Noun:
    return Noun(
        word, ("", before), tuple(good.split()), tuple(bad.split()), tuple(plain.split())
    )


ENGLISH = Language(
    nouns=(
        _english("movie", "funny beautiful", "boring ugly", "long short new old"),
        _english("story", "funny beautiful", "boring", "long short new old"),
        _english("music", "beautiful lovely", "boring ugly", "new old"),
        _english("book", "funny lovely", "boring", "long short new old"),
        _english("food", "lovely tasty", "cold", "new"),
        _english("ending", "funny lovely", "boring", "long short"),
    ),
    verb=("is", "was"),
    degree=("", "", "very", "really", "so"),
    not_adjective=("not", "not very", "not so", "not really", "never"),
    not_verb=("do not", "do not", "do not really", "never"),
    me="i",
    good=("love", "like", "enjoy"),
    bad=("hate", "dislike"),
    plain=("know", "remember"),
    joined=(((), ("and",)),),
    turned=(((), ("but",)),),
)
CHINESE = Language(
    nouns=(
        _chinese("电影", "这部", "好看 精彩 有趣 棒", "难看 无聊 糟糕 差", "长 短 新 老"),
        _chinese("故事", "这个", "精彩 有趣 感人 好", "无聊 糟糕 差", "长 短 新 老"),
        _chinese("音乐", "这段", "好听 优美 棒", "难听 无聊 糟糕", "长 短 新 老"),
        _chinese("书", "这本", "好看 有趣 感人 好", "难看 无聊 差", "长 短 新 旧"),
        _chinese("饭菜", "这里的", "好吃 棒 好", "难吃 糟糕 差", "新 简单"),
        _chinese("结局", "这个", "精彩 感人 好", "无聊 糟糕 差", "长 短 简单"),
    ),
    verb=("",),
    degree=("", "很", "很", "非常", "真", "特别"),
    not_adjective=("不", "不", "不 太", "并不", "一点也不"),
    not_verb=("不", "不", "不 太", "并不", "一点也不"),
    me="我",
    good=("喜欢", "爱"),
    bad=("讨厌",),
    plain=("知道", "记得"),
    joined=(((), ("，",)),),
    turned=(
        ((), ("但是",)),
        ((), ("，", "但是")),
        (("虽然",), ("但是",)),
        (("虽然",), ("，", "但是")),
    ),
)
LANGUAGES = (ENGLISH, CHINESE)


def _all_words(language: Language) -> list[str]:
    words = [language.me, *language.verb, *language.degree]
    words += [
        w
        for ways in (language.not_adjective, language.not_verb)
        for w in " ".join(ways).split()
    ]
    words += [*language.good, *language.bad, *language.plain]
    for noun in language.nouns:
        words += [*noun.before, noun.word, *noun.good, *noun.bad, *noun.plain]
    for first, between in (*language.joined, *language.turned):
        words += [*first, *between]
    return words


WORDS: Words = tuple(dict.fromkeys(w for lang in LANGUAGES for w in _all_words(lang) if w))


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
