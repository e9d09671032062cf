using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using StoryBot.Answering.Receipts;

namespace StoryBot.Answering;

/// <summary>A short code that pins a quote: its words, its article and its place. Nothing is kept for it anywhere.</summary>
public sealed record Receipt
{
    private const int ArticleDigits = 5;
    private const int QuoteDigits = 7;

    private readonly ulong article;
    private readonly ulong quote;

    private Receipt(ulong article, ulong quote, int paragraph, TextSpan span)
    {
        this.article = article;
        this.quote = quote;
        Paragraph = paragraph;
        Span = span;
        Code = Write();
    }

    /// <summary>About 18 letters and digits in groups of five; the last one is a check that notices typos.</summary>
    public string Code { get; }

    internal int Paragraph { get; }

    internal TextSpan Span { get; }

    /// <summary>The receipt of a citation; the same citation always gives the same code.</summary>
    public static Receipt For(Citation citation) => new(
        Hash(citation.Passage.Article.Id, ArticleDigits),
        Hash(citation.Quote, QuoteDigits),
        citation.Passage.Paragraph.Number,
        citation.Span);

    /// <summary>Reads a code as people copy it: case, spaces and dashes don't matter, and O is read as 0, I and L as 1.</summary>
    /// <param name="problem">What is wrong with it, to be shown to whoever wrote it.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Receipt? receipt, [NotNullWhen(false)] out string? problem)
    {
        receipt = null;
        if (!CheckedBase32.TryRead(text ?? "", out var digits, out problem))
        {
            return false;
        }

        var reader = new DigitReader(digits);
        if (reader.Fixed(ArticleDigits) is { } article
            && reader.Fixed(QuoteDigits) is { } quote
            && reader.Number() is { } paragraph
            && reader.Number() is { } start
            && reader.Number() is { } length
            && reader.AtEnd)
        {
            receipt = new Receipt(article, quote, paragraph, new TextSpan(start, length));
            return true;
        }

        problem = "That is no receipt: it has too few or too many characters.";
        return false;
    }

    public override string ToString() => Code;

    internal bool Names(Article candidate) => Hash(candidate.Id, ArticleDigits) == article;

    internal bool Quotes(string words) => words.Length == Span.Length && Hash(words, QuoteDigits) == quote;

    private string Write()
    {
        var digits = new List<byte>();
        DigitWriter.Fixed(digits, article, ArticleDigits);
        DigitWriter.Fixed(digits, quote, QuoteDigits);
        DigitWriter.Number(digits, Paragraph);
        DigitWriter.Number(digits, Span.Start);
        DigitWriter.Number(digits, Span.Length);
        return CheckedBase32.Write(digits);
    }

    // 25 bits tell a folder's articles apart (where two share them the quote decides), 35 and the length a quote from any other.
    private static ulong Hash(string text, int digits) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) >> (64 - (5 * digits));
}
