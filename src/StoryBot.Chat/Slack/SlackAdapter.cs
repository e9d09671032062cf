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
/// <param name="record">What became of the posts.</param>
/// <param name="hearing">Reads up what was said while Slack was not heard.</param>
internal sealed class SlackAdapter(
    SlackOptions options, SlackApi api, ResponseDoor door, PostingRecord record, Hearing hearing, TimeProvider time, ILoggerFactory loggers) : IChatAdapter
{
    public const string PlatformName = "slack";

    private const int IdsRemembered = 50_000;
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SlackPosts posts = new(api, door, time);
    private volatile Func<Uri?> address = () => null;
    private volatile Func<ChatAdapterHealth> health = () => new ChatAdapterHealth.Connecting("not started yet");

    /// <summary>Where HTTP mode listens in fact; null where it does not.</summary>
    internal Uri? HttpAddress => address();

    public string Platform => PlatformName;

    public ChatAdapterHealth Health => record.Judge(health());

    /// <summary>What Slack says that the token may do.</summary>
    internal required GrantedScopes Granted { get; init; }

    public string? Remark => options.ReadUpMinutes > 0 && Granted.Missing is { Count: > 0 } missing
        ? $"Of what is said while Slack is not heard not all can be read up: the bot token lacks {string.Join(", ", missing)}. {new WebError.ScopeMissing("").Mend}"
        : null;

    /// <summary>What everyone sees carries a mark, and is looked for before it is posted again; what one person saw is kept nowhere.</summary>
    public TimeSpan SafeToRepostWithin(ChatMessage message) =>
        message.Intent is ChatIntent.Ask { Private: false } or ChatIntent.Share ? TimeSpan.MaxValue : TimeSpan.Zero;

    public IChatReplier? ReplierFor(ChatMessage message) => message.Id.Platform == PlatformName ? posts.ReplierAfterRestart(message) : null;

    public async Task RunAsync(IChatMessageHandler handler, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var limits = new AskLimits(options.QuestionsPerUserPerMinute, options.QuestionsPerChannelPerMinute);
        var dispatcher = new PlaceDispatcher(options.Parallelism, options.MaxWaitingPerConversation, MostWaiting, time);
        ChatAdapterHealth.Refused? removed = null;
        try
        {
            if (await IntroduceAsync(stopping).ConfigureAwait(false) is not { } self)
                return;
            var (moderators, threads) = (new Moderators(api, options, time), new AskedThreads(api, self));
            var inbox = new SlackInbox(
                handler,
                posts,
                dispatcher,
                limits,
                new RecentIds(IdsRemembered),
                threads,
                moderators,
                new HomeScreen(api, handler, moderators),
                OnRemoved,
                self,
                time,
                loggers.CreateLogger<SlackInbox>(),
                ended.Token);
            var watching = Task.WhenAll(
                PostingWatch.RunAsync(record, api.ProbeAsync, time, ended.Token),
                hearing.RunAsync(inbox, threads, self, () => health() is ChatAdapterHealth.Connected, ended.Token));
            await ListenAsync(inbox, ended.Token).ConfigureAwait(false);
            await ended.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            Say(new ChatAdapterHealth.Connecting("stopped"));
        }
        finally
        {
            await dispatcher.CloseAsync(Patience).ConfigureAwait(false);
            if (removed is not null)
                Say(removed);
        }

        void OnRemoved(string cause)
        {
            removed = new ChatAdapterHealth.Refused(cause, "Install the app again and set Slack:BotToken to its new token; see docs/slack.md.");
            _ = Task.Run(ended.Cancel, CancellationToken.None);
        }
    }

    private Task ListenAsync(SlackInbox inbox, CancellationToken stopping)
    {
        if (options.Mode == SlackMode.Http)
        {
            var server = new SlackHttpServer(options, inbox.TakeAsync, time, loggers);
            health = () => server.Health;
            address = () => server.Address;
            return server.RunAsync(stopping);
        }

        var listener = new SlackEnvelopes(inbox, loggers.CreateLogger<SlackEnvelopes>());
        var plainAllowed = new Uri(options.ApiBaseAddress).IsLoopback;
        var client = new SocketModeClient([.. Enumerable.Range(1, options.Sockets).Select(number =>
            new SocketModeSlot(number, api, plainAllowed, listener, new Random(), time, loggers.CreateLogger<SocketModeSlot>()))]);
        health = () => client.Health;
        return client.RunAsync(stopping);
    }

    /// <summary>Learns the bot's own user id; null where Slack refuses for good.</summary>
    private async Task<string?> IntroduceAsync(CancellationToken stopping)
    {
        foreach (var wait in new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), new Random()))
        {
            switch (await api.AuthTestAsync(stopping).ConfigureAwait(false))
            {
                case WebResult<AuthTest>.Ok { Value.UserId: { Length: > 0 } self }:
                    return self;
                case WebResult<AuthTest>.Failed { Error: WebError.TokenRefused or WebError.ScopeMissing or WebError.Forbidden } refused:
                    Say(new ChatAdapterHealth.Refused(refused.Error.Cause, refused.Error.Mend));
                    return null;
                case WebResult<AuthTest>.Failed failed:
                    Say(new ChatAdapterHealth.Connecting(failed.Error.Cause));
                    break;
                default:
                    Say(new ChatAdapterHealth.Connecting("Slack does not say who the bot is"));
                    break;
            }

            await Task.Delay(wait, time, stopping).ConfigureAwait(false);
        }

        return null;
    }

    private void Say(ChatAdapterHealth words) => health = () => words;
}
