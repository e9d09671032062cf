using System.Globalization;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The confidence from which the bot speaks, by the share of wrong answers its operator tolerates.</summary>
/// <remarks>
/// Measured, not guessed: on SQuAD's articles cut to six passages, the size of a news story, where one question in four has no
/// answer, the share of answers from each confidence on that show a passage without the answer. Made by <c>tests/StoryBot.Evaluation train reading</c>.
/// </remarks>
internal static class Threshold
{
    private static readonly (double Wrong, double Confidence)[] Measured =
    [
        .. WordList.Lines("confidence-thresholds.txt").Select(line => WordList.Split(line, ' '))
            .Select(pair => (double.Parse(pair.Left, CultureInfo.InvariantCulture), double.Parse(pair.Right, CultureInfo.InvariantCulture))),
    ];

    /// <summary>0 where so many wrong answers are tolerated that nothing needs to be held back.</summary>
    public static double For(AnsweringOptions options)
    {
        var strictest = Measured.Where(row => row.Wrong <= options.MaxWrongAnswers).Select(row => (double?)row.Confidence).LastOrDefault();
        return options.MaxWrongAnswers > Measured[^1].Wrong ? 0 : strictest ?? Measured[0].Confidence;
    }
}
