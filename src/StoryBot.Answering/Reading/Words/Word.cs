namespace StoryBot.Answering.Reading.Words;

/// <summary>One word of a sentence with what can be told from its letters and its neighbourhood.</summary>
/// <param name="Stem">The stem the index knows it by.</param>
/// <param name="Span">Where it stands in the paragraph; a '%' behind or a currency sign before it is part of it.</param>
/// <param name="IsStopWord">Whether it is too common to be looked for.</param>
/// <param name="Class">What the word lists say.</param>
/// <param name="Shape">What its letters say.</param>
/// <param name="Break">What stands between the word before and this one; the sentence's edge for the first.</param>
internal readonly record struct Word(string Stem, TextSpan Span, bool IsStopWord, WordClass Class, WordShape Shape, WordBreak Break)
{
    /// <summary>Whether it is the first of a table's cell, behind the '|' that ends the one before.</summary>
    public bool BeginsCell { get; init; }

    /// <summary>As it is written in the paragraph, in small letters.</summary>
    public string Lower(string text) => Span.Of(text).ToLowerInvariant();

    /// <summary>Whether it is written with a possessive's ending: "lake's".</summary>
    public bool IsPossessive(string text) => Span.Of(text) is [.., '\'' or '’', 's' or 'S'];

    public bool Is(WordClass any) => (Class & any) != 0;

    public bool Looks(WordShape any) => (Shape & any) != 0;

    public bool IsNumber => Looks(WordShape.Digits) || Is(WordClass.NumberWord);
}
