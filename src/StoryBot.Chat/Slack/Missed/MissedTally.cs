namespace StoryBot.Chat.Slack.Missed;

/// <summary>What reading up has come to so far.</summary>
internal sealed class MissedTally
{
    private int taken;
    private volatile bool incomplete;

    /// <summary>Whether everything could be read that should have been.</summary>
    public bool Complete => !incomplete;

    /// <summary>Whether a bound kept something from being read.</summary>
    public bool Bounded { get; set; }

    /// <summary>Messages that look as if they were meant for the bot, known ones among them.</summary>
    public int Found { get; set; }

    /// <summary>Messages handed on that had not been heard before.</summary>
    public int Taken => taken;

    /// <summary>Something could not be read for now.</summary>
    public void LeaveOut() => incomplete = true;

    public void CountTaken() => Interlocked.Increment(ref taken);
}
