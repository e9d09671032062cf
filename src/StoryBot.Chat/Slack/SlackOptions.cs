using System.ComponentModel.DataAnnotations;

namespace StoryBot.Chat.Slack;

/// <summary>Settings section <c>Slack</c>.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>The bot's token (xoxb-…), a secret; without it Slack is left out.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token (xapp-…) with the scope connections:write, a secret; for mode socket.</summary>
    public string? AppToken { get; set; }

    /// <summary>What Slack signs its requests with, a secret; for mode http.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>How Slack reaches the bot: over sockets that the bot opens, or by HTTP requests that Slack sends.</summary>
    public SlackMode Mode { get; set; } = SlackMode.Socket;

    /// <summary>Where the Web API is.</summary>
    public string ApiBaseAddress { get; set; } = "https://slack.com/api/";

    /// <summary>How many sockets are kept open in mode socket: with two, one listens while the other is renewed.</summary>
    [Range(1, 10)]
    public int Sockets { get; set; } = 2;

    /// <summary>Where to listen in mode http; TLS ends at the load balancer.</summary>
    public string ListenAddress { get; set; } = "http://127.0.0.1:3000";

    /// <summary>Members of this user group (S…) are moderators.</summary>
    public string? ModeratorUserGroup { get; set; }

    /// <summary>Whoever gives the command in this channel (C… or G…) is a moderator: choose a private one.</summary>
    public string? ModeratorChannel { get; set; }

    /// <summary>Whether the workspace's admins and owners are moderators.</summary>
    public bool AdminsAreModerators { get; set; } = true;

    /// <summary>How many questions a minute one person may ask; 0 for any number.</summary>
    [Range(0, 10_000)]
    public int QuestionsPerUserPerMinute { get; set; } = 12;

    /// <summary>How many questions a minute one channel may ask; 0 for any number.</summary>
    [Range(0, 100_000)]
    public int QuestionsPerChannelPerMinute { get; set; } = 60;

    /// <summary>How many messages of one channel, its threads included, or of one person's direct messages may wait; more are turned away.</summary>
    [Range(1, 10_000)]
    public int MaxWaitingPerConversation { get; set; } = 200;

    /// <summary>How many minutes back it is read up what was asked while Slack was not heard, after a long cut or a restart; 0 for never.</summary>
    [Range(0, 240)]
    public int ReadUpMinutes { get; set; } = 30;

    /// <summary>How many channels and direct messages are answered at once.</summary>
    [Range(1, 1_000)]
    public int Parallelism { get; set; } = 256;
}
