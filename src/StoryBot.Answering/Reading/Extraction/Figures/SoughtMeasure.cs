using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>What the figures measure that can answer a question, where it names a measure, counts, compares or asks for a size.</summary>
internal static class SoughtMeasure
{
    private const Dimension Sizes =
        Dimension.Length | Dimension.Long | Dimension.Wide | Dimension.High | Dimension.Deep | Dimension.Thick | Dimension.Mass | Dimension.Pieces | Dimension.Other;

    public static AskedMeasure? Of(AskedQuestion asked) => AskedMeasure.Of(asked) ?? AskedMeasure.CountIn(asked) ?? ByDifference(asked) ?? BySize(asked);

    /// <summary>Whether a figure is asked for, be it a price, a measure or what else is told by one.</summary>
    public static bool IsOfAnyFigure(AskedQuestion asked) => asked.Type.IsStrict() || AskedPrice.IsAskedFor(asked) || Of(asked) is not null;

    // "How much warmer have the winters become?"
    private static AskedMeasure? ByDifference(AskedQuestion asked)
    {
        var at = asked.QuestionWord;
        var isTemperature = asked.Lower(at) == "how" && asked.Lower(at + 1) == "much" && asked.Lower(at + 2) is "warmer" or "hotter" or "milder" or "cooler" or "colder";
        return isTemperature ? new AskedMeasure(Dimension.Temperature, Dimension.None) : null;
    }

    // "What size of dish do I need?": a crowd has a size too, so that any figure is let be.
    private static AskedMeasure? BySize(AskedQuestion asked) =>
        asked.QuestionWord >= 0 && asked.FocusWord() is "size" or "sizes" ? new AskedMeasure(Sizes, ~Dimension.None) : null;
}
