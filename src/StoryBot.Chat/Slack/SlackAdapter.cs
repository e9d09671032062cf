using System.Diagnostics;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Slack.Home;
using StoryBot.Chat.Slack.Http;
using StoryBot.Chat.Slack.Missed;
using StoryBot.Chat.Slack.SocketMode;
using StoryBot.Chat.Slack.Web;
using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Slack;

/// <summary>Slack, over sockets or over HTTP; behind both stands the same inbox.</summary>
/// <param name="admissions">Whether Slack takes the tokens.</param>
/// <param name="record">What became of the posts.</param>
/// <param name="hearing">Reads up what was said while Slack was not heard.</param>
internal sealed class SlackAdapter(
    SlackOptions options,
    SlackApi api,
    SlackAdmissions admissions,
    ResponseDoor door,
    PostingRecord record,
    Hearing hearing,
    TimeProvider time,
    ILoggerFactory loggers) : IChatAdapter
{
    public const string PlatformName = "slack";

    private const int IdsRemembered = 50_000;
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan IntroductionPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan KnockPatience = TimeSpan.FromSeconds(5);

    private readonly SlackPosts posts = new(api, door, time);
    private volatile Func<Uri?> address = () => null;
    private volatile Func<ChatAdapterHealth> connection = () => new ChatAdapterHealth.Connecting("not started yet");
    private volatile Tenure? tenure;

    /// <summary>Where HTTP mode listens in fact; null where it does not.</summary>
    internal Uri? HttpAddress => address();

    public string Platform => PlatformName;

    public ChatAdapterHealth Health => connection() is ChatAdapterHealth.Refused final ? final : admissions.Objection ?? record.Judge(connection());

    private bool Hears => connection() is ChatAdapterHealth.Connected && admissions.Bot.Objection is null;

    private bool PlainAllowed => new Uri(options.ApiBaseAddress).IsLoopback;

    /// <summary>What Slack says that the token may do.</summary>
    internal required GrantedScopes Granted { get; init; }

    public string? Remark => options.ReadUpMinutes > 0 && Granted.Missing is { Count: > 0 } missing
        ? $"Of what is said while Slack is not heard not all can be read up: the bot token lacks {string.Join(", ", missing)}. {new WebError.ScopeMissing("").Mend}"
        : null;

    /// <summary>What everyone sees carries a mark, and is looked for before it is posted again; what one person saw is kept nowhere.</summary>
    public TimeSpan SafeToRepostWithin(ChatMessage message) =>
        message.Intent is ChatIntent.Ask { Private: false } or ChatIntent.Share ? TimeSpan.MaxValue : TimeSpan.Zero;

    // Looks in any case: while the journal can't be written, only memory knows that a post has begun, and Slack itself prevents no second one.
    public IChatReplier? ReplierFor(ChatMessage message, DateTimeOffset? postingSince) =>
        message.Id.Platform == PlatformName ? posts.ReplierAfterRestart(message, begun: postingSince is not null) : null;

    public async Task RunAsync(IChatMessageHandler handler, CancellationToken stopping)
    {
        using var limits = new AskLimits(options.QuestionsPerUserPerMinute, options.QuestionsPerChannelPerMinute);
        var dispatcher = new PlaceDispatcher(options.Parallelism, options.MaxWaitingPerConversation, MostWaiting, time);
        var recent = new RecentIds(IdsRemembered);
        try
        {
            await SideBySide.UntilAsync(
                ended => ServeAsync(handler, dispatcher, limits, recent, ended),
                [ended => admissions.Bot.RunAsync(KnockAsync, ended), ended => admissions.App.RunAsync(KnockForSocketsAsync, ended)],
                stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Say(new ChatAdapterHealth.Connecting("stopped"));
        }
        finally
        {
            await dispatcher.CloseAsync(Patience).ConfigureAwait(false);
        }
    }

    /// <summary>Takes what comes, as whatever bot the token makes it, until stopped or nothing can be listened at.</summary>
    private async Task ServeAsync(IChatMessageHandler handler, PlaceDispatcher dispatcher, AskLimits limits, RecentIds recent, CancellationToken stopping)
    {
        do
        {
            tenure = new Tenure(await IntroduceAsync(stopping).ConfigureAwait(false));
            await ServeAsync(tenure, handler, dispatcher, limits, recent, stopping).ConfigureAwait(false);
        }
        while (tenure.Over.IsCompleted);
    }

    /// <summary>Takes what comes, until stopped, or the bot is another, or nothing can be listened at.</summary>
    private async Task ServeAsync(
        Tenure tenure, IChatMessageHandler handler, PlaceDispatcher dispatcher, AskLimits limits, RecentIds recent, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var (moderators, threads) = (new Moderators(api, options, time), new AskedThreads(api, tenure.Self));
        var inbox = new SlackInbox(
            handler,
            posts,
            dispatcher,
            limits,
            recent,
            threads,
            moderators,
            new HomeScreen(api, handler, moderators),
            OnRemoved,
            hearing.Miss,
            tenure.Self,
            time,
            loggers.CreateLogger<SlackInbox>(),
            ended.Token);
        var serving = SideBySide.UntilAsync(
            cancellation => ListenAsync(inbox, cancellation),
            [
                cancellation => PostingWatch.RunAsync(record, ProbeAsync, time, cancellation),
                cancellation => hearing.RunAsync(inbox, threads, tenure.Self, () => Hears, cancellation),
            ],
            ended.Token);
        await Task.WhenAny(serving, tenure.Over).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await serving.ConfigureAwait(false);
    }

    private Task ListenAsync(SlackInbox inbox, CancellationToken stopping)
    {
        if (options.Mode == SlackMode.Http)
        {
            var server = new SlackHttpServer(options, inbox.TakeAsync, time, loggers);
            connection = () => server.Health;
            address = () => server.Address;
            return server.RunAsync(stopping);
        }

        var listener = new SlackEnvelopes(inbox, loggers.CreateLogger<SlackEnvelopes>());
        var client = new SocketModeClient([.. Enumerable.Range(1, options.Sockets).Select(number =>
            new SocketModeSlot(number, api, admissions.App, PlainAllowed, listener, new Random(), time, loggers.CreateLogger<SocketModeSlot>()))]);
        connection = () => client.Health;
        return client.RunAsync(stopping);
    }

    /// <summary>Learns the bot's own user id.</summary>
    private async Task<string> IntroduceAsync(CancellationToken stopping)
    {
        foreach (var wait in new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), new Random()))
        {
            await admissions.Bot.AdmittedAsync(stopping).ConfigureAwait(false);
            var pass = admissions.Bot.Pass;
            switch (await api.AuthTestAsync(IntroductionPatience, stopping, cause => Say(new ChatAdapterHealth.Connecting(cause))).ConfigureAwait(false))
            {
                case WebResult<AuthTest>.Ok { Value.UserId: { Length: > 0 } self }:
                    return self;
                case WebResult<AuthTest>.Failed { Error: { Bars: true } refused }:
                    admissions.Bot.Refuse(pass, refused.Cause, refused.Mend);
                    continue;
                case WebResult<AuthTest>.Failed failed:
                    Say(new ChatAdapterHealth.Connecting(failed.Error.Cause));
                    break;
                default:
                    Say(new ChatAdapterHealth.Connecting("Slack does not say who the bot is"));
                    break;
            }

            await Task.Delay(wait, time, stopping).ConfigureAwait(false);
        }

        throw new UnreachableException();
    }

    /// <summary>Slack says itself that the tokens are void.</summary>
    private void OnRemoved(string cause) =>
        admissions.Bot.Refuse(admissions.Bot.Pass, cause, "Install the app again and set Slack:BotToken to its new token; see docs/slack.md.");

    private async Task<ChatAdapterHealth?> KnockAsync(CancellationToken cancellation)
    {
        switch (await api.AuthTestAsync(KnockPatience, cancellation).ConfigureAwait(false))
        {
            case WebResult<AuthTest>.Ok { Value.UserId: { Length: > 0 } self }:
                record.Probed(null);
                tenure?.Confirm(self);
                return null;
            case WebResult<AuthTest>.Failed { Error: { Bars: true } refused }:
                return new ChatAdapterHealth.Refused(refused.Cause, refused.Mend);
            case WebResult<AuthTest>.Failed failed:
                return new ChatAdapterHealth.Connecting(failed.Error.Cause);
            default:
                return new ChatAdapterHealth.Connecting("Slack does not say who the bot is");
        }
    }

    /// <summary>Its answer would be a ticket for a socket, which expires unused.</summary>
    private async Task<ChatAdapterHealth?> KnockForSocketsAsync(CancellationToken cancellation) =>
        await SocketTicket.AskAsync(api, PlainAllowed, cancellation).ConfigureAwait(false) switch
        {
            SocketTicket.Denied { Exit: SocketModeExit.Refused refused } => new ChatAdapterHealth.Refused(refused.Cause, refused.Mend),
            SocketTicket.Denied denied => new ChatAdapterHealth.Connecting(denied.Exit.Cause),
            _ => null,
        };

    private async Task<PostingFault?> ProbeAsync(CancellationToken cancellation)
    {
        await admissions.Bot.AdmittedAsync(cancellation).ConfigureAwait(false);
        var pass = admissions.Bot.Pass;
        if (await api.AuthTestAsync(KnockPatience, cancellation).ConfigureAwait(false) is not WebResult<AuthTest>.Failed { Error: var error })
            return null;
        if (!error.Bars)
            return WebErrors.Fault(error);
        admissions.Bot.Refuse(pass, error.Cause, error.Mend);
        return null;
    }

    private void Say(ChatAdapterHealth words) => connection = () => words;
}
