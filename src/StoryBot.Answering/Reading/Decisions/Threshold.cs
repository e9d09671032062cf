using System.Collections.Immutable;
using System.Globalization;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The confidence from which the bot speaks, by the share of wrong answers its operator tolerates.</summary>
/// <remarks>
/// Measured, not guessed: the share of answers from each confidence on whose quote does not hold the answer, where one question in four has none.
/// Made by <c>tests/StoryBot.Evaluation train reading</c>.
/// </remarks>
/// <param name="Measured">From the fewest wrong answers to the most.</param>
internal sealed record Threshold(ImmutableArray<(double Wrong, double Confidence)> Measured)
{
    // The share is one of all answers, so that where most questions are easy the sure ones would pay for any nonsense: two wrong answers in ten
    // hardly need silence at all. What is wrong nine times in ten is none, whatever share is tolerated; the default asks for twice as much.
    private const double Least = 0.1;

    /// <summary>0 where so many wrong answers are tolerated that nothing needs to be held back.</summary>
    public double For(AnsweringOptions options)
    {
        var strictest = Measured.Where(row => row.Wrong <= options.MaxWrongAnswers).Select(row => (double?)row.Confidence).LastOrDefault();
        return options.MaxWrongAnswers > Measured[^1].Wrong ? 0 : Math.Max(Least, strictest ?? Measured[0].Confidence);
    }

    /// <summary>Thresholds that are built into the library.</summary>
    public static Threshold BuiltIn(string resource) => new(
    [
        .. WordList.Lines(resource).Select(line => WordList.Split(line, ' '))
            .Select(pair => (double.Parse(pair.Left, CultureInfo.InvariantCulture), double.Parse(pair.Right, CultureInfo.InvariantCulture))),
    ]);
}
