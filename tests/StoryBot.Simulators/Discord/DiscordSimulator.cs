using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StoryBot.Simulators.Discord.Checks;
using StoryBot.Simulators.Discord.Gateway;
using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord;

/// <summary>Discord on the loopback interface: gateway and REST, as strict as the real one, and controlled by a test.</summary>
internal sealed class DiscordSimulator : IAsyncDisposable
{
    private readonly DiscordSimulatorOptions options;
    private readonly WebApplication app;
    private readonly OpenConnections connections = new();
    private readonly ChangeSignal changes = new();
    private readonly SimulatedWorld world;
    private readonly MessageBoard board;
    private readonly InteractionLedger interactions;
    private readonly RequestLog log;
    private readonly ConcurrentDictionary<string, SimulatedMember> members = new();
    private readonly BodyChecks checks;

    private DiscordSimulator(DiscordSimulatorOptions options)
    {
        this.options = options;
        world = new SimulatedWorld(options, changes);
        Gateway = new GatewayHub(options, changes, world.Application);
        checks = new BodyChecks(options.ChecksBodies ? DiscordDocument.OrNull : null);
        var events = new EventChecks(checks);
        world.Tell = happened =>
        {
            events.Check(happened);
            Gateway.Dispatch(happened);
        };
        board = new MessageBoard(world, changes);
        Commands = new CommandRegistry(world, changes);
        interactions = new InteractionLedger(world, options.Time, changes);
        log = new RequestLog(changes, options.HistoryLength);
        Faults = new DiscordFaults(Gateway, RestFaults, world.Application, connections);
        app = Build(options);
        world.Guild("Reading room");
    }

    /// <summary>The bot's account, id and token.</summary>
    public SimulatedApplication Bot => world.Application;

    /// <summary>The base address of the REST interface, version included.</summary>
    public Uri RestAddress => new($"{Named(app.Urls.Single())}/api/v10/");

    /// <summary>What /gateway/bot answers.</summary>
    public Uri GatewayAddress => new(Named(app.Urls.Single()).Replace("http:", "ws:", StringComparison.Ordinal));

    public GatewayHub Gateway { get; }

    public DiscordFaults Faults { get; }

    public RestFaults RestFaults { get; } = new();

    /// <summary>What the bot has registered.</summary>
    public CommandRegistry Commands { get; }

    /// <summary>Every REST request so far.</summary>
    public IReadOnlyList<LoggedRequest> Requests => log.All;

    /// <summary>Whether bodies are held against Discord's OpenAPI document; false where it is not on this machine.</summary>
    public bool ChecksBodies => checks.AreActive;

    /// <summary>Bodies of either side that the OpenAPI document does not allow; a test ends by asserting that there are none.</summary>
    public IReadOnlyList<BodyViolation> Violations => checks.Violations;

    public static async Task<DiscordSimulator> StartAsync(DiscordSimulatorOptions? options = null)
    {
        var simulator = new DiscordSimulator(options ?? new DiscordSimulatorOptions());
        await simulator.app.StartAsync();
        return simulator;
    }

    /// <summary>Has every message that is posted from now on told, in order and while nothing else can change.</summary>
    public void Watch(Action<SimulatedMessage> posted) => board.Posted += posted;

    /// <summary>A person; the same name is the same person.</summary>
    public SimulatedMember Member(string name) => members.GetOrAdd(
        name, _ => new SimulatedMember(world.User(name), world, board, interactions, Commands));

    /// <summary>A server; the same name is the same server.</summary>
    public SimulatedGuild Guild(string name = "Reading room") => world.Guild(name);

    /// <summary>A text channel of a server.</summary>
    public SimulatedChannel Channel(string name, string guild = "Reading room") => world.Channel(world.Guild(guild), name);

    /// <summary>Completes when the bot listens on this many shards.</summary>
    public Task ReadyAsync(int sessions = 1) =>
        UntilAsync(() => Gateway.LiveSessions.Count >= sessions, "the bot to identify");

    /// <summary>Completes when the condition holds; it is looked at after every change.</summary>
    public Task UntilAsync(Func<bool> condition, string what = "a condition") =>
        changes.UntilAsync(condition, what);

    public async ValueTask DisposeAsync()
    {
        Gateway.ForEachConnection(connection => connection.Abort());
        await app.DisposeAsync();
    }

    private string Named(string address) => address.Replace("127.0.0.1", options.HostName, StringComparison.Ordinal);

    private WebApplication Build(DiscordSimulatorOptions options)
    {
        var built = LoopbackHost.Build(options.Port, connections);
        built.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });

        var gateway = new GatewayEndpoint(Gateway, world, RestFaults, options);
        built.Map("/", gateway.ServeAsync);
        built.Map(GatewayEndpoint.ResumePath, gateway.ServeAsync);
        var rest = new RestEndpoint(world, new RateLimits(options), RestFaults, checks, log);
        foreach (var route in Routes(options))
        {
            built.MapMethods($"/api/v10{route.Template}", [route.Method], (HttpContext context) => rest.ServeAsync(context, route));
        }

        return built;
    }

    private IEnumerable<RestRoute> Routes(DiscordSimulatorOptions options) =>
    [
        .. new GatewayResource(world, Gateway, options, () => GatewayAddress).Routes,
        .. new ChannelResource(world).Routes,
        .. new MessageResource(world, board, options.MessagesPerChannel).Routes,
        .. new CommandResource(world, Commands).Routes,
        .. new InteractionResource(world, interactions, board).Routes,
        .. new WebhookResource(world, interactions, board).Routes,
    ];
}
