using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What is nearest to a question that is not answered: what was read, or the sentence elsewhere that says clearly more of the question's words.</summary>
/// <param name="Quote">Whole sentences of the passage.</param>
/// <param name="IsTyped">Whether words of the quote were read that are of the kind asked for.</param>
internal sealed record NearestPassage(AnalyzedPassage Passage, TextSpan Quote, bool IsTyped)
{
    // What was read is mostly the nearest even where it says little of the question, unless that is next to nothing and something else says most of it.
    private const double NextToNothing = 0.2;
    private const double Most = 0.6;

    public Citation Citation => new(Passage.Passage, Quote);

    /// <remarks>What was read was chosen for words that may answer, be they about something else: "200 metres" for "how long was it closed?".</remarks>
    public static NearestPassage Of(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, AnswerReading reading)
    {
        var read = reading.Sentence.Passage;
        var said = Coverage.Of(asked, ReadingFeatures.Stems(read.Words));
        var (other, share) = ranked
            .Where(sentence => sentence.Passage != read)
            .Select(sentence => (Sentence: sentence, Share: Coverage.Of(asked, ReadingFeatures.Stems(sentence.Sentence.Terms.Concat(sentence.Passage.Heading)))))
            .OrderByDescending(sentence => sentence.Share)
            .FirstOrDefault();
        return other is not null && said < NextToNothing && share > Most
            ? new NearestPassage(other.Passage, other.Sentence.Span, IsTyped: false)
            : new NearestPassage(read, reading.Quote, reading.IsTyped);
    }

    /// <summary>Whether it gives a figure, a date or an amount as it was asked for, wherever in the quote.</summary>
    public bool GivesKind(AskedQuestion asked)
    {
        var text = Passage.Passage.Text;
        return IsTyped || Passage.Sentences.Where(sentence => Quote.Contains(sentence.Span.Start)).Any(sentence => GivesKind(asked, text, WordReader.Read(text, sentence.Terms)));
    }

    private static bool GivesKind(AskedQuestion asked, string text, ImmutableArray<Word> words) =>
        AskedMeasure.Of(asked) is { } measure
            ? measure.IsGivenIn(text, words)
            : SpanFinder.Find(text, words).Any(span => (span.Kind & SpanFinder.KindsFor(asked.Type)) != 0);
}
