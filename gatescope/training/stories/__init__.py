"""What the cards tell, one story a task."""

from gatescope.training.stories import adding, brackets, recall, sentiment, wave
from gatescope.training.stories.story import Draft, Story

STORIES: dict[str, Story] = {
    "recall": recall.STORY,
    "brackets": brackets.STORY,
    "sentiment": sentiment.STORY,
    "adding": adding.STORY,
    "wave": wave.STORY,
}

__all__ = ["STORIES", "Draft", "Story"]
