using System.Collections.Immutable;

namespace StoryBot.Answering.Embedding;

/// <summary>The word pieces of a question and of a quote with what stands around it, as far as the cross-encoder reads.</summary>
/// <param name="Passage">The quote's pieces, and around them others of its paragraph, the heading before them.</param>
/// <param name="QuoteStart">Where the quote begins in <paramref name="Passage"/>.</param>
internal sealed record QuotePair(ImmutableArray<int> Question, ImmutableArray<int> Passage, int QuoteStart)
{
    private const int LongestQuestion = 24;
    private const int LongestPassage = 48;

    // What is said before a quote tells more of whom it speaks than what is said after it.
    private const double ShareAhead = 2.0 / 3;

    /// <summary>The quote and what stands around it; of one that is too long, the sentence and what stands around that.</summary>
    public static QuotePair Cut(WordPieceTokenizer tokenizer, string question, string paragraph, TextSpan quote, TextSpan sentence, string heading)
    {
        var pieces = tokenizer.Cut(quote.Of(paragraph));
        return pieces.Length > LongestPassage
            ? Cut(tokenizer, question, paragraph, sentence, heading)
            : Around(tokenizer, question, paragraph, quote, pieces, heading);
    }

    /// <summary>The quote and what stands around it; of one that is too long, the beginning.</summary>
    public static QuotePair Cut(WordPieceTokenizer tokenizer, string question, string paragraph, TextSpan quote, string heading) =>
        Around(tokenizer, question, paragraph, quote, tokenizer.Cut(quote.Of(paragraph)), heading);

    private static QuotePair Around(WordPieceTokenizer tokenizer, string question, string paragraph, TextSpan quote, ImmutableArray<int> pieces, string heading)
    {
        var quoted = Shortened(pieces, LongestPassage);
        ImmutableArray<int> before = [.. tokenizer.Cut(heading), .. tokenizer.Cut(paragraph.AsSpan(0, quote.Start))];
        var after = tokenizer.Cut(paragraph.AsSpan(quote.End));
        var room = LongestPassage - quoted.Length;
        var ahead = Math.Min(before.Length, Math.Max((int)(room * ShareAhead), room - after.Length));
        var behind = Math.Min(after.Length, room - ahead);
        return new QuotePair(Shortened(tokenizer.Cut(question), LongestQuestion), [.. before[^ahead..], .. quoted, .. after[..behind]], ahead);
    }

    private static ImmutableArray<int> Shortened(ImmutableArray<int> pieces, int longest) => pieces.Length > longest ? pieces[..longest] : pieces;
}
