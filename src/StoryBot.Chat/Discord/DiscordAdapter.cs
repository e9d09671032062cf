using System.Diagnostics;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Discord.Gateway;
using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Discord;

/// <summary>Discord, from connecting to the last saved sequence.</summary>
/// <param name="folder">Where sessions are kept.</param>
/// <param name="admission">Whether Discord takes the token.</param>
/// <param name="record">What became of the posts.</param>
internal sealed class DiscordAdapter(
    DiscordOptions options, string folder, DiscordApi api, Admission admission, PostingRecord record, TimeProvider time, ILoggerFactory loggers) : IChatAdapter
{
    public const string PlatformName = "discord";

    private const int IdsRemembered = 50_000;
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly RecoveredReplies recovered = new(api, time);
    private volatile GatewayShard[] shards = [];
    private volatile ChatAdapterHealth before = new ChatAdapterHealth.Connecting("not started yet");

    public string Platform => PlatformName;

    public TimeSpan SafeToRepostWithin(ChatMessage message) => recovered.SafeToRepostWithin(message);

    public ChatAdapterHealth Health => Connection is ChatAdapterHealth.Refused final ? final : admission.Objection ?? record.Judge(Connection);

    private ChatAdapterHealth Connection => shards is { Length: > 0 } running ? ShardHealth.Of(running.Select(shard => shard.Health)) : before;

    public IChatReplier? ReplierFor(ChatMessage message, DateTimeOffset? postingSince) => recovered.To(message, postingSince);

    public async Task RunAsync(IChatMessageHandler handler, CancellationToken stopping)
    {
        using var limits = new AskLimits(options.QuestionsPerUserPerMinute, options.QuestionsPerChannelPerMinute);
        var dispatcher = new PlaceDispatcher(options.Parallelism, options.MaxWaitingPerChannel, MostWaiting, time);
        try
        {
            await SideBySide.UntilAsync(
                ended => ServeAsync(handler, dispatcher, limits, ended), [ended => admission.RunAsync(KnockAsync, ended)], stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            before = new ChatAdapterHealth.Connecting("stopped");
        }
        finally
        {
            await dispatcher.CloseAsync(Patience).ConfigureAwait(false);
            foreach (var shard in shards)
                shard.Save();
        }
    }

    /// <summary>Takes what comes, until stopped or refused for good; with more shards where Discord says how many, and the bot has outgrown those it has.</summary>
    private async Task ServeAsync(IChatMessageHandler handler, PlaceDispatcher dispatcher, AskLimits limits, CancellationToken stopping)
    {
        using var gate = new IdentifyGate(cancellation => AskDirectionsAsync(cancellation), time);
        var recent = new RecentIds(IdsRemembered);
        foreach (var wait in new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10), new Random()))
        {
            var range = await PlanAsync(stopping).ConfigureAwait(false);
            var inbox = Inbox(range, handler, dispatcher, limits, recent, stopping);
            shards = [.. range.Shards().Select(id => Shard(id, gate, inbox))];
            await SideBySide.UntilAsync(RunShardsAsync, [ended => PostingWatch.RunAsync(record, ProbeAsync, time, ended)], stopping).ConfigureAwait(false);
            if (ShardRange.TryParse(options.Shards, out _) || !shards.Any(shard => shard.NeedsMoreShards))
                return;
            before = new ChatAdapterHealth.Connecting("the bot is in too many servers for the shards it had, and asks for more");
            shards = [];
            await Task.Delay(wait, time, stopping).ConfigureAwait(false);
        }
    }

    private DiscordInbox Inbox(
        ShardRange range, IChatMessageHandler handler, PlaceDispatcher dispatcher, AskLimits limits, RecentIds recent, CancellationToken stopping) => new(
        handler,
        api,
        dispatcher,
        limits,
        recent,
        new TurnAway(api, time, stopping),
        (ulong)options.ModeratorPermission,
        range.First == 0 ? Registering(stopping) : _ => { },
        loggers.CreateLogger<DiscordInbox>(),
        stopping);

    /// <summary>Runs all; once one is refused for good the others end too, since the mend needs a restart.</summary>
    private async Task RunShardsAsync(CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = shards.Select(shard => shard.RunAsync(ended.Token)).ToArray();
        await Task.WhenAny(running).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <summary>Which shards to run.</summary>
    private async Task<ShardRange> PlanAsync(CancellationToken cancellation)
    {
        if (ShardRange.TryParse(options.Shards, out var range))
            return range;
        foreach (var wait in new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), new Random()))
        {
            switch (await AskDirectionsAsync(cancellation, cause => before = new ChatAdapterHealth.Connecting(cause)).ConfigureAwait(false))
            {
                case GatewayDirections.Found found:
                    return new ShardRange(0, Math.Max(found.Shards, 1) - 1, Math.Max(found.Shards, 1));
                case GatewayDirections.Unavailable unavailable:
                    before = new ChatAdapterHealth.Connecting(unavailable.Cause);
                    await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
                    break;
            }
        }

        throw new UnreachableException();
    }

    /// <summary>Asks whether Discord lets the bot in.</summary>
    private async Task<ChatAdapterHealth?> KnockAsync(CancellationToken cancellation)
    {
        switch (await api.KnockAsync(cancellation).ConfigureAwait(false))
        {
            case null:
                record.Probed(null);
                return null;
            case RestError.TokenRefused refused:
                return new ChatAdapterHealth.Refused(refused.Cause, refused.Mend);
            case var error:
                return new ChatAdapterHealth.Connecting(error.Cause);
        }
    }

    private async Task<PostingFault?> ProbeAsync(CancellationToken cancellation)
    {
        await admission.AdmittedAsync(cancellation).ConfigureAwait(false);
        var pass = admission.Pass;
        var error = await api.KnockAsync(cancellation).ConfigureAwait(false);
        if (error is RestError.TokenRefused)
            admission.Refuse(pass, error.Cause, error.Mend);
        return error is null or RestError.TokenRefused ? null : RestErrorMap.Fault(error);
    }

    private async Task<GatewayDirections> AskDirectionsAsync(CancellationToken cancellation, Action<string>? tell = null) =>
        await api.GetGatewayAsync(cancellation, tell).ConfigureAwait(false) switch
        {
            RestResult<GatewayBot>.Ok { Value: var bot } when GatewaySettings.TryAddress(bot.Url, out var address) && bot.SessionStartLimit is { } limit =>
                new GatewayDirections.Found(
                    address, bot.Shards, limit.Remaining, TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, 172_800_000)), limit.MaxConcurrency),
            RestResult<GatewayBot>.Failed failed => new GatewayDirections.Unavailable(failed.Error.Cause),
            _ => new GatewayDirections.Unavailable("Discord's directions to the gateway make no sense"),
        };

    private GatewayShard Shard(GatewayShardId id, IdentifyGate gate, IGatewayListener inbox) => new(
        id,
        admission,
        options.Compress,
        gate,
        new GatewaySessionStore(folder, loggers.CreateLogger<GatewaySessionStore>()),
        inbox,
        new Random(),
        time,
        loggers.CreateLogger<GatewayShard>());

    private Action<GatewayIdentity> Registering(CancellationToken cancellation)
    {
        var registrar = new CommandRegistrar(
            api,
            Snowflake.TryParse(options.GuildId, out var guild) ? guild : null,
            DiscordCommands.Define((ulong)options.ModeratorPermission),
            folder,
            loggers.CreateLogger<CommandRegistrar>());
        var last = 0UL;
        return identity =>
        {
            // Another token may be another application's.
            if (Interlocked.Exchange(ref last, identity.Application.Value) != identity.Application.Value)
                _ = Task.Run(() => registrar.EnsureAsync(identity.Application, cancellation), cancellation);
        };
    }
}
