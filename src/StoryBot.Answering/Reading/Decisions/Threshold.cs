using System.Globalization;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The confidence from which the bot speaks, by the share of wrong answers its operator tolerates.</summary>
/// <remarks>
/// Measured, not guessed: on SQuAD's articles cut to six passages, the size of a news story, where one question in four has no
/// answer, the share of answers from each confidence on whose quote does not hold the answer. Made by <c>tests/StoryBot.Evaluation train reading</c>.
/// </remarks>
internal sealed class Threshold
{
    private readonly (double Wrong, double Confidence)[] measured;

    private Threshold(string file) => measured =
    [
        .. WordList.Lines(file).Select(line => WordList.Split(line, ' '))
            .Select(pair => (double.Parse(pair.Left, CultureInfo.InvariantCulture), double.Parse(pair.Right, CultureInfo.InvariantCulture))),
    ];

    /// <summary>The thresholds that ship.</summary>
    public static Threshold Shipped { get; } = new("confidence-thresholds.txt");

    /// <summary>Those of confidence that was gained without vectors.</summary>
    public static Threshold ByWords { get; } = new("confidence-thresholds-by-words.txt");

    /// <summary>0 where so many wrong answers are tolerated that nothing needs to be held back.</summary>
    public double For(AnsweringOptions options)
    {
        var strictest = measured.Where(row => row.Wrong <= options.MaxWrongAnswers).Select(row => (double?)row.Confidence).LastOrDefault();
        return options.MaxWrongAnswers > measured[^1].Wrong ? 0 : strictest ?? measured[0].Confidence;
    }
}
