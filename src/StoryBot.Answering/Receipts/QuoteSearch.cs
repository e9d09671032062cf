using System.Collections.Immutable;

namespace StoryBot.Answering.Receipts;

/// <summary>Looks for the words a receipt pins in the articles as they are now.</summary>
internal static class QuoteSearch
{
    public static ReceiptVerification Verify(Receipt receipt, ImmutableArray<Article> articles)
    {
        var named = articles.Where(receipt.Names).ToImmutableArray();
        var places = named.SelectMany(article => article.Passages).Where(passage => passage.Paragraph.Number == receipt.Paragraph).ToImmutableArray();
        if (places.Select(place => InPlace(receipt, place)).OfType<Citation>().FirstOrDefault() is { } intact)
        {
            return new ReceiptVerification.Intact(intact);
        }

        // The nearest place is in the same article.
        var anywhere = named.Concat(articles.Except(named)).SelectMany(article => article.Passages);
        if (anywhere.Select(passage => Within(receipt, passage)).OfType<Citation>().FirstOrDefault() is { } moved)
        {
            return new ReceiptVerification.Moved(moved);
        }

        return places.IsEmpty
            ? new ReceiptVerification.Removed(named.FirstOrDefault())
            : new ReceiptVerification.Changed(StandsThere(receipt, places[0]));
    }

    private static Citation? InPlace(Receipt receipt, Passage place) =>
        receipt.Span.Length <= place.Text.Length - receipt.Span.Start && receipt.Quotes(receipt.Span.Of(place.Text))
            ? new Citation(place, receipt.Span)
            : null;

    // A quote is always a run of whole sentences, so only those are compared.
    private static Citation? Within(Receipt receipt, Passage passage)
    {
        var sentences = passage.Paragraph.Sentences;
        for (var first = 0; first < sentences.Length; first++)
        {
            var last = first;
            while (last < sentences.Length - 1 && sentences[first].To(sentences[last]).Length < receipt.Span.Length)
            {
                last++;
            }

            var run = sentences[first].To(sentences[last]);
            if (run.Length == receipt.Span.Length && receipt.Quotes(run.Of(passage.Text)))
            {
                return new Citation(passage, run);
            }
        }

        return null;
    }

    private static Citation StandsThere(Receipt receipt, Passage place)
    {
        var overlapping = place.Paragraph.Sentences
            .Where(sentence => sentence.Start < receipt.Span.End && receipt.Span.Start < sentence.End)
            .ToImmutableArray();
        return new Citation(place, overlapping.IsEmpty ? new TextSpan(0, place.Text.Length) : overlapping[0].To(overlapping[^1]));
    }
}
