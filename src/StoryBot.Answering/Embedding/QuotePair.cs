using System.Collections.Immutable;

namespace StoryBot.Answering.Embedding;

/// <summary>The word pieces of a question and of a quote with what stands around it, as far as the cross-encoder reads.</summary>
/// <param name="Passage">The quote's pieces, and around them others of its paragraph, the heading before them.</param>
/// <param name="Words">For each of <paramref name="Passage"/> the word of the paragraph that it is cut from; nothing for the heading's.</param>
internal sealed record QuotePair(ImmutableArray<int> Question, ImmutableArray<int> Passage, ImmutableArray<TextSpan> Words)
{
    private const int LongestQuestion = 24;
    private const int LongestPassage = 48;

    // What is said before a quote tells more of whom it speaks than what is said after it.
    private const double ShareAhead = 2.0 / 3;

    /// <summary>Where the passage's pieces begin among all that <see cref="Encoder.EncodePair"/> is given and the marks: behind the question's and two marks.</summary>
    public int PassageStart => Question.Length + 2;

    /// <summary>The quote and what stands around it; of one that is too long, the sentence and what stands around that.</summary>
    public static QuotePair Cut(WordPieceTokenizer tokenizer, string question, string paragraph, TextSpan quote, TextSpan sentence, string heading)
    {
        var pieces = tokenizer.Cut(paragraph, quote);
        return pieces.Pieces.Length > LongestPassage
            ? Cut(tokenizer, question, paragraph, sentence, heading)
            : Around(tokenizer, question, paragraph, quote, pieces, heading);
    }

    /// <summary>The quote and what stands around it; of one that is too long, the beginning.</summary>
    public static QuotePair Cut(WordPieceTokenizer tokenizer, string question, string paragraph, TextSpan quote, string heading) =>
        Around(tokenizer, question, paragraph, quote, tokenizer.Cut(paragraph, quote), heading);

    /// <summary>The first and the last of <see cref="Passage"/> that are cut from the words of a part of the paragraph; null where it is not all read.</summary>
    public (int First, int Last)? PiecesOf(TextSpan part)
    {
        var (first, last) = (-1, -1);
        for (var at = 0; at < Words.Length; at++)
        {
            if (Words[at].Length > 0 && first < 0 && Words[at].End > part.Start)
            {
                first = at;
            }

            last = Words[at].Length > 0 && Words[at].Start < part.End ? at : last;
        }

        var isRead = first >= 0 && last >= first && Words[first].Start <= part.Start && Words[last].End >= part.End;
        return isRead ? (first, last) : null;
    }

    private static QuotePair Around(
        WordPieceTokenizer tokenizer, string question, string paragraph, TextSpan quote, (ImmutableArray<int> Pieces, ImmutableArray<TextSpan> Words) quoted, string heading)
    {
        var shown = Math.Min(quoted.Pieces.Length, LongestPassage);
        var above = tokenizer.Cut(heading);
        var before = tokenizer.Cut(paragraph, new TextSpan(0, quote.Start));
        var after = tokenizer.Cut(paragraph, new TextSpan(quote.End, paragraph.Length - quote.End));
        ImmutableArray<int> pieces = [.. above, .. before.Pieces];
        ImmutableArray<TextSpan> words = [.. above.Select(_ => default(TextSpan)), .. before.Words];
        var room = LongestPassage - shown;
        var ahead = Math.Min(pieces.Length, Math.Max((int)(room * ShareAhead), room - after.Pieces.Length));
        var behind = Math.Min(after.Pieces.Length, room - ahead);
        return new QuotePair(
            Shortened(tokenizer.Cut(question)),
            [.. pieces[^ahead..], .. quoted.Pieces[..shown], .. after.Pieces[..behind]],
            [.. words[^ahead..], .. quoted.Words[..shown], .. after.Words[..behind]]);
    }

    private static ImmutableArray<int> Shortened(ImmutableArray<int> question) => question.Length > LongestQuestion ? question[..LongestQuestion] : question;
}
