namespace StoryBot.Chat.Slack.Missed;

/// <summary>What reading up has come to so far.</summary>
internal sealed class MissedTally
{
    private int taken;

    /// <summary>Whether everything could be read that should have been.</summary>
    public bool Complete { get; set; } = true;

    /// <summary>Whether a bound kept something from being read.</summary>
    public bool Bounded { get; set; }

    /// <summary>Messages that look as if they were meant for the bot, known ones among them.</summary>
    public int Found { get; set; }

    /// <summary>Messages handed on that had not been heard before.</summary>
    public int Taken => taken;

    public void CountTaken() => Interlocked.Increment(ref taken);
}
