using Microsoft.AspNetCore.Builder;
using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.Http;
using StoryBot.Simulators.Slack.Interactions;
using StoryBot.Simulators.Slack.SocketMode;
using StoryBot.Simulators.Slack.Web;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack;

/// <summary>Slack on the loopback interface: Socket Mode, HTTP deliveries and the Web API, as strict as the real one, and controlled by a test.</summary>
internal sealed class SlackSimulator : IAsyncDisposable
{
    private readonly SlackSimulatorOptions options;
    private readonly WebApplication host;
    private readonly OpenConnections connections = new();
    private readonly ChangeSignal changes = new();
    private readonly ViolationLog violations = new();
    private readonly SlackWorkspace world;
    private readonly DeliveryDesk deliveries;
    private readonly EventDesk events;
    private readonly MessageBoard board;
    private readonly InteractionDesk interactions;
    private readonly WebEndpoint web;
    private HttpCarrier? carrier;

    private SlackSimulator(SlackSimulatorOptions options)
    {
        this.options = options;
        world = new SlackWorkspace(options, changes);
        Sockets = new SocketHub(options, changes, world.App, violations);
        deliveries = new DeliveryDesk(options, changes) { Carrier = Sockets };
        events = new EventDesk(world, options, deliveries);
        board = new MessageBoard(world, events);
        var triggers = new TriggerDesk(options, world.Ids);
        var responses = new ResponseDesk(world, board, WebFaults, () => Address);
        interactions = new InteractionDesk(world, deliveries, responses, triggers, changes);
        Faults = new SlackFaults(Sockets, deliveries, WebFaults, world.App, connections);
        web = new WebEndpoint(world.App, new MethodLimits(options), WebFaults, Methods(triggers), changes, options.HistoryLength);

        host = LoopbackHost.Build(options.Port, connections);
        host.Map(SocketEndpoint.Path, new SocketEndpoint(Sockets, WebFaults, options, world.App).ServeAsync);
        host.MapMethods("/api/{method}", ["GET", "POST"], web.ServeAsync);
        host.MapMethods(ResponseDesk.Path, ["POST"], responses.ServeAsync);
    }

    /// <summary>The app: its ids, tokens, secret and scopes.</summary>
    public SlackApp App => world.App;

    /// <summary>The base address of the Web API, which ends in /api/.</summary>
    public Uri ApiAddress => new(Address, "api/");

    public SocketHub Sockets { get; }

    public SlackFaults Faults { get; }

    public WebFaults WebFaults { get; } = new();

    /// <summary>Every call of the Web API so far.</summary>
    public IReadOnlyList<LoggedCall> Calls => web.Log;

    /// <summary>Every payload brought to the app so far, with its attempts.</summary>
    public IReadOnlyList<SlackDelivery> Deliveries => deliveries.All;

    /// <summary>What the app did wrong without Slack saying so; a test ends by asserting that it is empty.</summary>
    public IReadOnlyList<string> Violations => violations.All;

    private Uri Address => new(host.Urls.Single().Replace("127.0.0.1", options.HostName, StringComparison.Ordinal) + "/");

    public static async Task<SlackSimulator> StartAsync(SlackSimulatorOptions? options = null)
    {
        var simulator = new SlackSimulator(options ?? new SlackSimulatorOptions());
        await simulator.host.StartAsync();
        return simulator;
    }

    /// <summary>Has every message that is posted from now on told, ephemeral ones aside, in order and while nothing else can change.</summary>
    public void Watch(Action<SlackMessage> posted) => board.Posted += posted;

    /// <summary>Has every payload told that has come to its end.</summary>
    public void WatchDeliveries(Action<SlackDelivery> ended) => deliveries.Ended += ended;

    /// <summary>A person; the same name is the same person.</summary>
    public SlackMember Member(string name) => new(world.User(name), world, board, events, interactions, options);

    /// <summary>A channel with the bot in it; the same name is the same channel.</summary>
    public SlackChannel Channel(string name, SlackChannelKind kind = SlackChannelKind.Public) => world.Channel(name, kind);

    /// <summary>A user group; the same handle is the same group.</summary>
    public SlackGroup Group(string handle) => world.Group(handle);

    /// <summary>From now on payloads go to these addresses by HTTP, and none by Socket Mode.</summary>
    public void DeliverByHttp(RequestUrls urls) => deliveries.Carrier = carrier = new HttpCarrier(options, world.App, urls);

    /// <summary>Whether the app's events address answers url_verification; ask after <see cref="DeliverByHttp"/>.</summary>
    public Task<bool> VerifyUrlAsync(CancellationToken cancellation = default) => carrier!.VerifyAsync(cancellation);

    /// <summary>Takes the app out of the workspace: its tokens are refused from now on.</summary>
    public void Uninstall()
    {
        events.Uninstalled();
        world.App.TokenError = "account_inactive";
    }

    /// <summary>Tells the app nothing of what <paramref name="act"/> does, and then that there was too much to tell in the minute before.</summary>
    public void WithholdEvents(Action act)
    {
        events.Withholds = true;
        act();
        events.Withholds = false;
        events.Limited(world.Time.GetUtcNow() - TimeSpan.FromMinutes(1));
    }

    /// <summary>Has another app take its place, with an account and tokens of its own; it is in the channels that are made from now on.</summary>
    public void ReplaceApp()
    {
        world.App.Become(new SlackUser(world.Ids.Next("U"), "storybot again", isBot: true));
        Faults.AbortAll();
    }

    /// <summary>Completes when the app holds this many sockets.</summary>
    public Task ReadyAsync(int sockets = 1) => UntilAsync(() => Sockets.Sockets.Count >= sockets, $"{sockets} sockets");

    /// <summary>Completes when every payload so far has been acknowledged, or given up.</summary>
    public Task SettledAsync() => UntilAsync(() => deliveries.All.All(delivery => delivery.Finished.IsCompleted), "every payload to be acknowledged");

    /// <summary>Completes when the condition holds; it is looked at after every change.</summary>
    public Task UntilAsync(Func<bool> condition, string what = "a condition") => changes.UntilAsync(condition, what);

    public async ValueTask DisposeAsync()
    {
        deliveries.Dispose();
        Faults.AbortAll();
        carrier?.Dispose();
        await host.DisposeAsync();
    }

    private IEnumerable<WebMethod> Methods(TriggerDesk triggers) =>
    [
        .. new AppMethods(world, Sockets, () => new Uri($"{Address.ToString().Replace("http:", "ws:", StringComparison.Ordinal)}link/")).All,
        .. new ChatMethods(world, board).All,
        .. new ConversationMethods(world).All,
        .. new PeopleMethods(world).All,
        .. new AssistantMethods(world).All,
        .. new ViewMethods(world, triggers).All,
    ];
}
