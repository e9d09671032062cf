using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The words of a sentence and the paragraph they stand in.</summary>
internal sealed record SentenceWords(string Text, ImmutableArray<Word> Words);
