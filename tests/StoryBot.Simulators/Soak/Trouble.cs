namespace StoryBot.Simulators.Soak;

/// <summary>Something that went wrong, and between which timestamps the bot could not be expected to answer at once.</summary>
internal sealed record Trouble(string Kind, long From, long To)
{
    public bool Touches(AnswerTime answer) => answer.Question.At <= To && answer.At >= From;
}
