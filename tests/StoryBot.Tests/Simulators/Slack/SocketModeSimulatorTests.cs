using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Delivery;

namespace StoryBot.Tests.Simulators.Slack;

public sealed class SocketModeSimulatorTests
{
    [Fact]
    public async Task A_ticket_opens_one_socket()
    {
        await using var slack = await SlackSimulator.StartAsync();
        var ticket = await SocketProbe.TicketAsync(slack);
        using var first = await SocketProbe.ConnectAsync(ticket);

        await Assert.ThrowsAsync<WebSocketException>(() => SocketProbe.ConnectAsync(ticket));

        var hello = await first.NextAsync();
        Assert.Equal(1, hello!["num_connections"]!.GetValue<int>());
        Assert.Equal(slack.App.Id, hello["connection_info"]!["app_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_mention_comes_as_two_events_each_on_one_socket()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var socket = await SocketProbe.OpenAsync(slack);

        var said = slack.Member("ana").Says(slack.Channel("general"), $"{slack.App.Mention} a < b?");
        var mention = await socket.EnvelopeAsync("events_api");
        await socket.AcknowledgeAsync(mention);
        var message = await socket.EnvelopeAsync("events_api");
        await socket.AcknowledgeAsync(message);
        await slack.SettledAsync();

        Assert.Equal("app_mention", mention["payload"]!["event"]!["type"]!.GetValue<string>());
        Assert.Equal("message", message["payload"]!["event"]!["type"]!.GetValue<string>());
        Assert.Equal(said.Ts, mention["payload"]!["event"]!["ts"]!.GetValue<string>());
        Assert.Equal(said.Ts, message["payload"]!["event"]!["ts"]!.GetValue<string>());
        Assert.NotEqual(mention["payload"]!["event_id"]!.GetValue<string>(), message["payload"]!["event_id"]!.GetValue<string>());
        Assert.Equal($"{slack.App.Mention} a &lt; b?", said.Text);
        Assert.All(slack.Deliveries, delivery => Assert.True(delivery.IsAcknowledged));
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task What_is_not_acknowledged_in_time_comes_again_under_its_event_id()
    {
        var time = new FakeTimeProvider();
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Time = time });
        using var socket = await SocketProbe.OpenAsync(slack);

        slack.Member("ana").Whispers("who?");
        var first = await socket.EnvelopeAsync("events_api");
        time.Advance(TimeSpan.FromSeconds(3));
        await slack.UntilAsync(() => slack.Deliveries[0].Attempts.Count == 1, "the deadline");
        time.Advance(TimeSpan.FromMilliseconds(1));
        var second = await socket.EnvelopeAsync("events_api");
        await socket.AcknowledgeAsync(second);
        await slack.SettledAsync();

        Assert.Equal(0, first["retry_attempt"]!.GetValue<int>());
        Assert.Equal(1, second["retry_attempt"]!.GetValue<int>());
        Assert.Equal("timeout", second["retry_reason"]!.GetValue<string>());
        Assert.Equal(first["payload"]!["event_id"]!.GetValue<string>(), second["payload"]!["event_id"]!.GetValue<string>());
        Assert.True(slack.Deliveries[0].IsAcknowledged);
    }

    [Fact]
    public async Task Payloads_spread_over_sockets_and_are_acknowledged_only_where_they_came()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var left = await SocketProbe.OpenAsync(slack);
        using var right = await SocketProbe.OpenAsync(slack);
        for (var i = 0; i < 40; i++)
        {
            slack.Member("ana").Whispers($"question {i}");
        }

        var (fromLeft, fromRight) = (await left.EnvelopeAsync("events_api"), await right.EnvelopeAsync("events_api"));
        await right.AcknowledgeAsync(fromLeft);
        await right.AcknowledgeAsync(fromRight);
        await slack.UntilAsync(() => slack.Violations.Count > 0 && slack.Deliveries.Any(delivery => delivery.IsAcknowledged));

        Assert.Equal("socket 2: acknowledges what came on another socket", Assert.Single(slack.Violations));
        Assert.Single(slack.Deliveries, delivery => delivery.IsAcknowledged);
    }

    [Fact]
    public async Task A_socket_asked_to_refresh_gets_no_more_payloads_and_its_acknowledgements_still_count()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var old = await SocketProbe.OpenAsync(slack);
        slack.Member("ana").Whispers("before");
        var before = await old.EnvelopeAsync("events_api");

        slack.Faults.Disconnect("refresh_requested");
        Assert.Equal("refresh_requested", (await old.EnvelopeAsync("disconnect"))["reason"]!.GetValue<string>());
        slack.Member("ana").Whispers("after");
        using var fresh = await SocketProbe.OpenAsync(slack);
        var after = await fresh.EnvelopeAsync("events_api");
        await old.AcknowledgeAsync(before);
        await fresh.AcknowledgeAsync(after);
        await slack.SettledAsync();

        Assert.Equal("after", after["payload"]!["event"]!["text"]!.GetValue<string>());
        Assert.All(slack.Deliveries, delivery => Assert.IsType<AttemptOutcome.Acknowledged>(Assert.Single(delivery.Attempts)));
    }

    [Fact]
    public async Task A_socket_is_warned_then_asked_to_refresh_then_closed_as_its_life_ends()
    {
        var time = new FakeTimeProvider();
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Time = time, SocketLife = TimeSpan.FromSeconds(20) });
        using var socket = await SocketProbe.OpenAsync(slack);

        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("warning", (await socket.EnvelopeAsync("disconnect"))["reason"]!.GetValue<string>());
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("refresh_requested", (await socket.EnvelopeAsync("disconnect"))["reason"]!.GetValue<string>());
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(await socket.NextAsync());
    }

    [Fact]
    public async Task The_eleventh_socket_is_one_too_many()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { EnforcesRateLimits = false });
        var open = new List<SocketProbe>();
        for (var i = 0; i < 10; i++)
        {
            open.Add(await SocketProbe.OpenAsync(slack));
        }

        using var eleventh = await SocketProbe.ConnectAsync(await SocketProbe.TicketAsync(slack));
        Assert.Equal("too_many_websockets", (await eleventh.EnvelopeAsync("disconnect"))["reason"]!.GetValue<string>());
        Assert.Null(await eleventh.NextAsync());
        open.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task Pings_come_and_are_answered()
    {
        var time = new FakeTimeProvider();
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { Time = time });
        using var socket = await SocketProbe.OpenAsync(slack);
        var reading = socket.NextAsync();

        time.Advance(TimeSpan.FromSeconds(10));
        await slack.UntilAsync(() => slack.Sockets.Sockets.Count == 0 || slack.Sockets.Sockets[0].Pongs == 1, "a pong");

        slack.Faults.CloseAll();
        Assert.Null(await reading);
    }

    [Fact]
    public async Task Switching_Socket_Mode_off_ends_the_sockets_and_gives_no_tickets()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var socket = await SocketProbe.OpenAsync(slack);
        using var web = new WebProbe(slack, slack.App.AppToken);

        slack.Faults.DisableSocketMode();

        Assert.Equal("link_disabled", (await socket.EnvelopeAsync("disconnect"))["reason"]!.GetValue<string>());
        Assert.Null(await socket.NextAsync());
        Assert.False((await web.CallAsync("apps.connections.open", []))["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task While_the_network_is_cut_no_call_and_no_socket_gets_through()
    {
        await using var slack = await SlackSimulator.StartAsync();
        using var web = new WebProbe(slack);
        var ticket = await SocketProbe.TicketAsync(slack);

        slack.Faults.CutNetwork();
        await Assert.ThrowsAsync<HttpRequestException>(() => web.CallAsync("auth.test", []));
        await Assert.ThrowsAsync<WebSocketException>(() => SocketProbe.ConnectAsync(ticket));

        slack.Faults.RestoreNetwork();
        Assert.True((await web.CallAsync("auth.test", []))["ok"]!.GetValue<bool>());
        using var socket = await SocketProbe.ConnectAsync(ticket);
    }
}
