using StoryBot.Simulators.Discord.Gateway;
using StoryBot.Simulators.Discord.Rest;

namespace StoryBot.Simulators.Discord;

/// <summary>How this Discord differs from the ordinary one.</summary>
internal sealed record DiscordSimulatorOptions
{
    /// <summary>The clock of tokens, rate limits, heartbeats and budgets; a test moves it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>0 takes any free port of the loopback interface.</summary>
    public int Port { get; init; }

    /// <summary>The bot's token, for a client that has it before there is a simulator; null for one that looks real.</summary>
    public string? Token { get; init; }

    /// <summary>The name in every address that is told, so that a client needs to look it up; it listens at 127.0.0.1 all the same.</summary>
    public string HostName { get; init; } = "127.0.0.1";

    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>What /gateway/bot recommends.</summary>
    public int RecommendedShards { get; init; } = 1;

    /// <summary>True closes an identify with fewer shards than recommended by 4011.</summary>
    public bool RequiresSharding { get; init; }

    /// <summary>The privileged intents switched on in the developer portal.</summary>
    public GatewayIntents PortalIntents { get; init; } = GatewayIntents.None;

    public int SessionStartLimit { get; init; } = 1000;

    public int MaxConcurrency { get; init; } = 1;

    /// <summary>False lets a test identify again at once, where the five seconds are not its subject.</summary>
    public bool EnforcesIdentifyPace { get; init; } = true;

    /// <summary>How many events a session keeps for a resume; an older sequence is answered by op 9.</summary>
    public int ReplayCapacity { get; init; } = 10_000;

    /// <summary>Requests a second for the whole bot, interactions aside.</summary>
    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>How many messages a channel takes; a soak that floods one channel widens it, since Discord's own answers one in a second.</summary>
    public RouteLimit MessagesPerChannel { get; init; } = RouteLimit.Messages;

    /// <summary>False switches all rate limits off, where they are not the test's subject.</summary>
    public bool EnforcesRateLimits { get; init; } = true;

    /// <summary>How many messages a channel, and how many requests the log, remembers; a soak bounds it.</summary>
    public int HistoryLength { get; init; } = int.MaxValue;

    /// <summary>False skips the check of bodies against the OpenAPI document, for load tests.</summary>
    public bool ChecksBodies { get; init; } = true;
}
