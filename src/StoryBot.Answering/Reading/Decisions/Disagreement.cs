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
        && Figures(one) is { Length: > 0 } figures && Figures(other) is { Length: > 0 } others
        && !figures.Intersect(others, StringComparer.Ordinal).Any();

    private static bool SaysAll(AskedQuestion asked, AnswerReading reading)
    {
        var stems = reading.Sentence.Sentence.Terms.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        return asked.Sought.All(term => stems.Contains(term.Stem) || term.Forms.Any(stems.Contains));
    }

    private static string[] Figures(AnswerReading reading)
    {
        var text = reading.Short.Of(reading.Citation.Passage.Text);
        return [.. text.Split([' ', '-', '–', '%', '$', '€', '£'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsAsciiDigit)).Select(word => word.TrimEnd('.', ','))];
    }
}
