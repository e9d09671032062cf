using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Where the bot wants to be surer than elsewhere before it speaks, in log-odds; what it tells of its confidence stays a probability.</summary>
internal static class Scruples
{
    // Who asks for a figure takes whatever stands in the answer for one.
    private static readonly Evidence NoFigure = new("NoFigure", 1, 3);

    // Who asks when takes any name in the answer for a time.
    private static readonly Evidence NoTime = new("NoTime", 1, 3);

    // Whether something is so, only a passage tells that mentions all of it.
    private static readonly Evidence Unmentioned = new("Unmentioned", 1, 2);

    // Who bears a title, only a passage tells that says this very title: a leader is not the president.
    private static readonly Evidence TitleUnsaid = new("TitleUnsaid", 1, 2);

    public static ImmutableArray<Evidence> About(AskedQuestion asked, AnswerReading reading) =>
    [
        .. LacksFigure(asked, reading) ? [NoFigure] : Array.Empty<Evidence>(),
        .. LacksTime(asked, reading) ? [NoTime] : Array.Empty<Evidence>(),
        .. asked.Type == AnswerType.YesNo && WeakestMatch(asked, reading) == 0 ? [Unmentioned] : Array.Empty<Evidence>(),
        .. AsksForBearer(asked) && WeakestMatch(asked, reading) < TermMatch.Form ? [TitleUnsaid] : Array.Empty<Evidence>(),
    ];

    // Of a measure only its own figures are any: knots are not how long a ship is.
    private static bool LacksFigure(AskedQuestion asked, AnswerReading reading)
    {
        var text = reading.Sentence.Passage.Passage.Text;
        return AskedMeasure.Of(asked) is { } measure
            ? !reading.Quoted.Any(sentence => measure.IsGivenIn(text, WordReader.Read(text, sentence.Terms)))
            : asked.Type is AnswerType.Number or AnswerType.Percentage or AnswerType.Money or AnswerType.Duration
                && !reading.IsTyped
                && !reading.Quoted.Any(sentence => HoldsFigure(text, sentence));
    }

    private static bool LacksTime(AskedQuestion asked, AnswerReading reading)
    {
        var text = reading.Sentence.Passage.Passage.Text;
        return asked.Type == AnswerType.Date && !reading.IsTyped && !reading.Quoted.Any(sentence => GivesTime(text, WordReader.Read(text, sentence.Terms)));
    }

    private static bool GivesTime(string text, ImmutableArray<Word> words) =>
        SaidTime.IsIn(text, words) || FigureFinder.Find(text, words).Any(figure => (figure.Dimension & (Dimension.Date | Dimension.Clock | Dimension.Bare)) != 0);

    private static bool HoldsFigure(string text, AnalyzedSentence sentence) => sentence.Terms.Any(term =>
        char.IsAsciiDigit(text[term.Span.Start]) || (Lexicon.ClassOf(text.AsSpan(term.Span.Start, term.Span.Length)) & WordClass.NumberWord) != 0);

    // "Who is the president of Mexico?"
    private static bool AsksForBearer(AskedQuestion asked)
    {
        return asked.QuestionWord >= 0
            && asked.Words.Length >= asked.QuestionWord + 3
            && IsWord(0, "who") && (IsWord(1, "is") || IsWord(1, "was") || IsWord(1, "are") || IsWord(1, "were")) && IsWord(2, "the");

        bool IsWord(int after, string word) => asked.Words[asked.QuestionWord + after].Span.Of(asked.Text).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    // How well the quote, under its heading, says the word of the question that it says least.
    private static double WeakestMatch(AskedQuestion asked, AnswerReading reading)
    {
        var quoted = ReadingFeatures.Stems(reading.Quoted);
        quoted.UnionWith(reading.Sentence.Passage.Heading.Select(term => term.Stem));
        return asked.Sought.Select(term => TermMatch.Best(term, quoted)).DefaultIfEmpty(TermMatch.Same).Min();
    }
}
