namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The confidence from which the bot speaks.</summary>
internal static class Threshold
{
    // Half the answers at the threshold itself may be wrong while a tenth of all that are given is: most are surer.
    private const double WrongAtThreshold = 5;

    public static double For(AnsweringOptions options) => Math.Clamp(1 - (WrongAtThreshold * options.MaxWrongAnswers), 0, 0.99);
}
