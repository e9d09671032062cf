namespace StoryBot.Chat.Slack;

/// <summary>How Slack reaches the bot.</summary>
public enum SlackMode
{
    /// <summary>The bot opens sockets to Slack: no address of its own is needed.</summary>
    Socket,

    /// <summary>Slack calls the bot: for workspaces behind a load balancer.</summary>
    Http,
}
