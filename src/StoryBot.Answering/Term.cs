namespace StoryBot.Answering;

/// <summary>One word of a text as the index sees it.</summary>
/// <param name="Stem">The lower-case Porter stem: what is matched.</param>
/// <param name="Span">Where the word stands in the analysed text.</param>
/// <param name="IsStopWord">Whether the word is too common to be looked for.</param>
internal readonly record struct Term(string Stem, TextSpan Span, bool IsStopWord);
