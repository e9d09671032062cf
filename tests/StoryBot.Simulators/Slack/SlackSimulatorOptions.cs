using System.Collections.Immutable;

namespace StoryBot.Simulators.Slack;

/// <summary>How this Slack, and the app within it, differ from the ordinary.</summary>
internal sealed record SlackSimulatorOptions
{
    /// <summary>The clock of deadlines, retries, limits, pings and tickets; a test moves it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Chooses the socket that a payload goes to.</summary>
    public Random Random { get; init; } = new(1);

    /// <summary>0 takes any free port of the loopback interface.</summary>
    public int Port { get; init; }

    /// <summary>The name in every address that is told, so that a client needs to look it up; it listens at 127.0.0.1 all the same.</summary>
    public string HostName { get; init; } = "127.0.0.1";

    /// <summary>How long an app may take to acknowledge.</summary>
    public TimeSpan AckDeadline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>When an event that was not acknowledged comes again: https://docs.slack.dev/apis/events-api/#retries</summary>
    public ImmutableArray<TimeSpan> RetryDelays { get; init; } = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After this long a socket is asked to refresh, and warned ten seconds ahead.</summary>
    public TimeSpan SocketLife { get; init; } = TimeSpan.FromHours(5);

    /// <summary>How many sockets an app may hold.</summary>
    public int SocketLimit { get; init; } = 10;

    /// <summary>How many messages a channel, and how many deliveries the simulator, keeps in mind; a long run forgets the oldest.</summary>
    public int HistoryLength { get; init; } = int.MaxValue;

    /// <summary>False switches all rate limits off, where they are not the test's subject.</summary>
    public bool EnforcesRateLimits { get; init; } = true;

    /// <summary>How long a trigger_id opens a view.</summary>
    public TimeSpan TriggerLife { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The slash commands of the app's manifest.</summary>
    public ImmutableHashSet<string> Commands { get; init; } = ["/ask", "/storybot"];

    /// <summary>The bot events of the app's manifest.</summary>
    public ImmutableHashSet<string> Events { get; init; } =
    [
        "app_mention", "message.im", "message.channels", "message.groups", "app_home_opened", "reaction_added",
        "member_joined_channel", "app_uninstalled", "tokens_revoked",
    ];

    /// <summary>The bot's scopes.</summary>
    public ImmutableHashSet<string> Scopes { get; init; } =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "groups:history",
        "groups:read", "im:history", "im:read", "im:write", "mpim:history", "mpim:read", "reactions:read", "reactions:write", "usergroups:read", "users:read",
    ];
}
