namespace StoryBot.Answering;

/// <summary>A piece of a text: where it starts and how long it is, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position after the piece.</summary>
    public int End => Start + Length;

    /// <summary>The smallest span that holds both pieces and everything between them.</summary>
    public TextSpan To(TextSpan other) =>
        new(Math.Min(Start, other.Start), Math.Max(End, other.End) - Math.Min(Start, other.Start));

    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>The text the span names.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
