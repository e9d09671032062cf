using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.World;
using StoryBot.Simulators.Sockets;

namespace StoryBot.Simulators.Slack.SocketMode;

/// <summary>Knows all sockets; each payload goes to one of them, and counts as delivered when it is acknowledged there in time.</summary>
internal sealed class SocketHub(SlackSimulatorOptions options, ChangeSignal changes, SlackApp app, ViolationLog violations) : ICarrier
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, SocketEnvelope> pending = [];
    private readonly List<SocketEnvelope> waiting = [];
    private readonly HashSet<string> late = [];
    private ImmutableList<SlackSocket> sockets = [];
    private ImmutableList<SlackSocket> ungreeted = [];
    private int ignoredAcks;

    public SocketTickets Tickets { get; } = new(options.Time);

    /// <summary>Every socket that has said hello and stands.</summary>
    public IReadOnlyList<SlackSocket> Sockets => sockets;

    /// <summary>Every socket that stands and was not greeted.</summary>
    public IReadOnlyList<SlackSocket> Ungreeted => ungreeted;

    /// <summary>While true no hello is said on new sockets, nor anything else.</summary>
    public bool GreetsNobody { get; set; }

    /// <summary>How many sockets have been opened in all.</summary>
    public int Opened { get; private set; }

    /// <summary>Acknowledgements that came after the deadline.</summary>
    public int LateAcks { get; private set; }

    /// <summary>The next acknowledgements go unheard, so that their payloads come again.</summary>
    public void IgnoreAcks(int count) => Interlocked.Add(ref ignoredAcks, count);

    public async Task<AttemptOutcome> CarryAsync(SlackDelivery delivery, int attempt, string reason, CancellationToken cancellation)
    {
        var envelope = new SocketEnvelope(delivery, attempt, reason);
        lock (gate)
        {
            pending[envelope.Id] = envelope;
            waiting.Add(envelope);
            // Running before the payload is out: a test moves the clock as soon as it has that.
            envelope.Deadline = options.Time.CreateTimer(_ => Expire(envelope), null, options.AckDeadline, Timeout.InfiniteTimeSpan);
            SendWaiting();
        }

        using (envelope.Deadline)
        {
            return await envelope.Answered.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Says hello on a socket, and sends what waits; false where there are too many.</summary>
    public bool TryOpen(SlackSocket socket)
    {
        lock (gate)
        {
            if (sockets.Count >= options.SocketLimit)
            {
                Disconnect(socket, "too_many_websockets");
                socket.Close(1000);
                return false;
            }

            if (GreetsNobody)
            {
                ungreeted = ungreeted.Add(socket);
            }
            else
            {
                sockets = sockets.Add(socket);
                socket.Send(Hello(sockets.Count).ToJsonString());
                SendWaiting();
            }
        }

        changes.Raise();
        return true;
    }

    /// <summary>Numbers a new socket; it counts from its hello on.</summary>
    public SlackSocket Accept(WireStream wire, Action abort)
    {
        lock (gate)
        {
            return new SlackSocket(++Opened, wire, abort, changes);
        }
    }

    public void Closed(SlackSocket socket)
    {
        lock (gate)
        {
            (sockets, ungreeted) = (sockets.Remove(socket), ungreeted.Remove(socket));
        }

        changes.Raise();
    }

    /// <summary>Does something to every socket while none can end: one that has ended can no longer be aborted.</summary>
    public void ForEach(Action<SlackSocket> act)
    {
        lock (gate)
        {
            sockets.ForEach(act);
        }
    }

    /// <summary>Says why the client should go; from then on nothing is sent there, a mere warning aside.</summary>
    public void Disconnect(SlackSocket socket, string reason)
    {
        lock (gate)
        {
            socket.IsLeaving |= reason != "warning";
        }

        socket.Send(new JsonObject
        {
            ["type"] = "disconnect",
            ["reason"] = reason,
            ["debug_info"] = new JsonObject { ["host"] = "applink-1" },
        }.ToJsonString());
        changes.Raise();
    }

    /// <summary>What a client says: only acknowledgements.</summary>
    public void Heard(SlackSocket socket, string text)
    {
        var (id, payload) = Parse(text);
        if (id is null)
        {
            violations.Add($"socket {socket.Number}: not an acknowledgement: {text}");
            return;
        }

        if (Interlocked.Decrement(ref ignoredAcks) >= 0)
        {
            return;
        }

        Interlocked.Increment(ref ignoredAcks);
        lock (gate)
        {
            Acknowledge(socket, id, payload);
        }

        changes.Raise();
    }

    private void Acknowledge(SlackSocket socket, string id, JsonNode? payload)
    {
        if (!pending.TryGetValue(id, out var envelope))
        {
            LateAcks += late.Remove(id) ? 1 : Note($"socket {socket.Number}: acknowledges what is not open: {id}");
        }
        else if (envelope.Socket != socket)
        {
            Note($"socket {socket.Number}: acknowledges what came on another socket");
        }
        else
        {
            if (payload is JsonObject { Count: > 0 } && !envelope.Delivery.AcceptsResponse)
            {
                Note($"socket {socket.Number}: answers where no answer is accepted");
            }

            pending.Remove(id);
            envelope.Answered.TrySetResult(new AttemptOutcome.Acknowledged(options.Time.GetElapsedTime(envelope.SentAt), payload));
        }
    }

    private void Expire(SocketEnvelope envelope)
    {
        lock (gate)
        {
            waiting.Remove(envelope);
            if (pending.Remove(envelope.Id))
            {
                late.Add(envelope.Id);
            }
        }

        envelope.Answered.TrySetResult(new AttemptOutcome.Failed("timeout"));
    }

    private int Note(string violation)
    {
        violations.Add(violation);
        return 0;
    }

    private void SendWaiting()
    {
        var ready = sockets.FindAll(socket => !socket.IsLeaving && !socket.IsClosing);
        if (ready.IsEmpty)
        {
            return;
        }

        foreach (var envelope in waiting)
        {
            envelope.Socket = ready[options.Random.Next(ready.Count)];
            envelope.SentAt = options.Time.GetTimestamp();
            envelope.Deadline!.Change(options.AckDeadline, Timeout.InfiniteTimeSpan);
            envelope.Socket.Send(envelope.ToText());
        }

        waiting.Clear();
    }

    private JsonObject Hello(int connections) => new()
    {
        ["type"] = "hello",
        ["num_connections"] = connections,
        ["debug_info"] = new JsonObject
        {
            ["host"] = "applink-1",
            ["build_number"] = 1,
            ["approximate_connection_time"] = (int)options.SocketLife.TotalSeconds,
        },
        ["connection_info"] = new JsonObject { ["app_id"] = app.Id },
    };

    private static (string? Id, JsonNode? Payload) Parse(string text)
    {
        try
        {
            var json = JsonNode.Parse(text) as JsonObject;
            return (json?["envelope_id"]?.GetValue<string>(), json?["payload"]?.DeepClone());
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            return default;
        }
    }
}
