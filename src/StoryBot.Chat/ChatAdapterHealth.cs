namespace StoryBot.Chat;

/// <summary>What an adapter knows of its own connection.</summary>
public abstract record ChatAdapterHealth
{
    private ChatAdapterHealth()
    {
    }

    /// <summary>Not connected yet, or connecting again; keeps trying.</summary>
    /// <param name="Cause">What happened, for a maintainer.</param>
    public sealed record Connecting(string Cause) : ChatAdapterHealth;

    /// <summary>The transport has proved itself within its own heartbeat.</summary>
    public sealed record Connected(DateTimeOffset Since) : ChatAdapterHealth;

    /// <summary>It hears people, but what it says does not get through; it keeps trying.</summary>
    /// <param name="Since">When the first thing it said was lost; nothing has got through since.</param>
    /// <param name="Cause">What the platform or the network did.</param>
    /// <param name="Mend">What to look at or change.</param>
    public sealed record Mute(DateTimeOffset Since, string Cause, string Mend) : ChatAdapterHealth;

    /// <summary>The platform refuses the bot; it is asked again now and then, unless the adapter's run has ended.</summary>
    /// <param name="Cause">What the platform said.</param>
    /// <param name="Mend">What to change.</param>
    public sealed record Refused(string Cause, string Mend) : ChatAdapterHealth;
}
