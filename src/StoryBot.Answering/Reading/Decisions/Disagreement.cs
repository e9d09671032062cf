namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Tells whether two passages say all that the question says and give different figures.</summary>
internal static class Disagreement
{
    // With fewer words to look for, two sentences can say them all and be about different things.
    private const int FewestWords = 3;

    public static bool Between(AskedQuestion asked, AnswerReading one, AnswerReading other) =>
        asked.Type.IsStrict()
        && asked.Sought.Length >= FewestWords
        && one.IsTyped && other.IsTyped
        && SaysAll(asked, one) && SaysAll(asked, other)
        && AreDifferent(asked, one, other)
        && AreOfTheSame(asked.Type, new AnswerInSentence(asked, one), new AnswerInSentence(asked, other));

    private static bool SaysAll(AskedQuestion asked, AnswerReading reading)
    {
        var stems = reading.Sentence.Sentence.Terms.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        return asked.Sought.All(term => stems.Contains(term.Stem) || term.Forms.Any(stems.Contains));
    }

    private static bool AreDifferent(AskedQuestion asked, AnswerReading one, AnswerReading other) => asked.Type == AnswerType.Date
        ? WrittenDates.In(Words(one)).Contradict(WrittenDates.In(Words(other)))
        : WrittenNumbers.Contradict(WrittenNumbers.In(Words(one)), WrittenNumbers.In(Words(other)));

    // Who is told of a contradiction where there is none is kept from a good answer.
    private static bool AreOfTheSame(AnswerType type, AnswerInSentence one, AnswerInSentence other) =>
        one.IsOutright && other.IsOutright
        && (type == AnswerType.Date || one.MeasuresLike(other))
        && !one.IsOfAnotherTime(other)
        && !one.IsOfAnotherThing(other);

    private static string Words(AnswerReading reading) => reading.Short.Of(reading.Citation.Passage.Text);
}
