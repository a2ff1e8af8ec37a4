"""The question that a class is asked, and what its members answer."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from gatescope.classroom.answers import Answer, check_answer
from gatescope.classroom.file import ClassFile
from gatescope.classroom.question import Question, read, written
from gatescope.classroom.refused import Refused
from gatescope.classroom.rows import class_id, number, question_id, touch
from gatescope.messages import InputError


@dataclass(frozen=True, slots=True)
class Asked:
    """The question of a class, and how far it has come.

    Parameters
    ----------
    id : int
        No other question of this server has it.
    question : Question
        What is asked.
    revealed, shown : bool
        Whether the truth is told, and whether the teacher sees the answers before that.
    count : int
        How many have answered.
    """

    id: int
    question: Question
    revealed: bool
    shown: bool
    count: int


class Asking(ClassFile):
    """Asks one question at a time."""

    def ask(self, code: str, question: Question) -> int:
        """Ask a class; the question before, and what was answered to it, goes.

        Returns
        -------
        int
            The question's number.
        """
        text = written(question)

        def act(db: sqlite3.Connection) -> int:
            room = class_id(db, code)
            touch(db, room, self.clock(), "asked")
            db.execute("DELETE FROM questions WHERE class = ?", (room,))
            made = db.execute("INSERT INTO questions (class, text) VALUES (?, ?)", (room, text))
            assert made.lastrowid is not None
            return made.lastrowid

        return self.change(act)

    def show(self, code: str, question: object, on: bool) -> None:
        """Let the teacher see the answers, or hide them again."""
        self._turn(code, question, "UPDATE questions SET shown = ? WHERE id = ?", int(on))

    def reveal(self, code: str, question: object) -> None:
        """Tell the class the truth; from then on nobody answers."""
        self._turn(code, question, "UPDATE questions SET revealed = ? WHERE id = ?", 1)

    def close(self, code: str, question: object) -> None:
        """Take a question away with its answers."""
        self._turn(code, question, "DELETE FROM questions WHERE id = ?")

    def answer(self, code: str, member: int, question: object, value: object) -> bool:
        """Take somebody's answer, in the place of a former one.

        Parameters
        ----------
        code : str
            Of the class.
        member : int
            Whose answer it is.
        question, value : object
            The question's number, and the answer: what JSON can be, from anyone.

        Returns
        -------
        bool
            Whether it is the member's first.

        Raises
        ------
        Refused
            "question" if it is not asked now, "late" if the truth is told, "value" if this is
            no answer to it; "code" if the member is none of the class.
        """
        asked = question_id(question)

        def act(db: sqlite3.Connection) -> bool:
            room = class_id(db, code)
            text = _checked(_open(db, room, asked), value)
            if not number(
                db, "SELECT count(*) FROM members WHERE id = ? AND class = ?", member, room
            ):
                raise Refused("code")
            found = "SELECT count(*) FROM answers WHERE question = ? AND member = ?"
            first = not number(db, found, asked, member)
            db.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (asked, member, text))
            touch(db, room, self.clock(), "answered")
            return first

        return self.change(act)

    def answers(self, code: str, question: int) -> list[Answer]:
        """Give all answers to a question, in the order in which members came."""
        rows = self.read(
            "SELECT value FROM answers JOIN questions ON questions.id = question JOIN classes "
            "ON classes.id = class WHERE code = ? AND question = ? ORDER BY member",
            code,
            question,
        )
        return [json.loads(value) for (value,) in rows]

    def mine(self, code: str, member: int, question: int) -> Answer | None:
        """Give what a member has answered, or None."""
        rows = self.read(
            "SELECT value FROM answers JOIN questions ON questions.id = question JOIN classes "
            "ON classes.id = class WHERE code = ? AND question = ? AND member = ?",
            code,
            question,
            member,
        )
        return json.loads(rows[0][0]) if rows else None

    def _turn(self, code: str, question: object, statement: str, *values: object) -> None:
        asked = question_id(question)

        def act(db: sqlite3.Connection) -> None:
            room = class_id(db, code)
            if not number(
                db, "SELECT count(*) FROM questions WHERE id = ? AND class = ?", asked, room
            ):
                raise Refused("question")
            db.execute(statement, (*values, asked))
            touch(db, room, self.clock(), "asked")

        self.change(act)


def _open(db: sqlite3.Connection, room: int, question: int) -> Question:
    row = db.execute(
        "SELECT text, revealed FROM questions WHERE id = ? AND class = ?", (question, room)
    ).fetchone()
    if row is None:
        raise Refused("question")
    if row[1]:
        raise Refused("late")
    return read(row[0])


def _checked(question: Question, value: object) -> str:
    try:
        return json.dumps(check_answer(question, value), separators=(",", ":"))
    except InputError as error:
        raise Refused("value") from error
