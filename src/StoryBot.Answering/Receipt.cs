namespace StoryBot.Answering;

/// <summary>A short code that pins a quote: its words, its article and its place.</summary>
public sealed record Receipt(string Code)
{
    /// <summary>The receipt of a citation; the same citation always gives the same code.</summary>
    public static Receipt For(Citation citation) => new(citation.Quote.Length.ToString());

    public override string ToString() => Code;
}
