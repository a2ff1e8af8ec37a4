"""The words of the sentiment sentences, in two languages."""

from __future__ import annotations

from dataclasses import dataclass

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
