namespace StoryBot.Chat.Slack.Events;

/// <summary>What a delivery asks for.</summary>
internal abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>Something to handle and answer.</summary>
    public sealed record Act(ChatMessage Message, SlackRoute Route) : Incoming;

    /// <summary>Said in a thread without a mention: for the bot only where it was asked in that thread before.</summary>
    public sealed record FollowUp(Act Said) : Incoming;

    /// <summary>Something that needs a plain word and no handling.</summary>
    public sealed record Misused(ChatMessage Message, SlackRoute Route, string Words) : Incoming;

    /// <summary>Somebody looks at the bot's Home tab.</summary>
    public sealed record HomeOpened(string User) : Incoming;

    /// <summary>Somebody opened a conversation with the bot and may like a question to start with.</summary>
    public sealed record ConversationOpened(string Channel, string? Thread) : Incoming;

    /// <summary>The app was removed from the workspace, or its tokens were.</summary>
    public sealed record Removed(string Cause) : Incoming;

    /// <summary>Slack drops events of the minute that begins then, since there are more than it brings to an app: it brings them at no later time.</summary>
    public sealed record Withheld(DateTimeOffset Minute) : Incoming;

    /// <summary>Nothing for the bot.</summary>
    public sealed record Nothing : Incoming;
}
