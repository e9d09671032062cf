using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using StoryBot.Chat;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat;

/// <summary>What is traced is traced for the maintainer alone.</summary>
public sealed class TraceHeaderTests
{
    [Fact]
    public async Task No_platform_is_told_the_trace()
    {
        Assert.DoesNotContain(
            await FirstHeadersAsync(address => DiscordServices.Create(new DiscordOptions { Token = "abc", ApiBaseAddress = address }, "data", TimeProvider.System, NullLoggerFactory.Instance)),
            header => header is "traceparent" or "tracestate" or "baggage" or "Correlation-Context");
        Assert.DoesNotContain(
            await FirstHeadersAsync(address => SlackServices.Create(new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", ApiBaseAddress = address }, TimeProvider.System, NullLoggerFactory.Instance)),
            header => header is "traceparent" or "tracestate" or "baggage" or "Correlation-Context");
    }

    /// <summary>Which headers an adapter sends first, while it is being traced.</summary>
    private static async Task<ICollection<string>> FirstHeadersAsync(Func<string, IChatAdapter> create)
    {
        var first = new TaskCompletionSource<ICollection<string>>();
        await using var platform = LoopbackHost.Build(0);
        platform.Run(context =>
        {
            first.TrySetResult([.. context.Request.Headers.Keys]);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        });
        await platform.StartAsync(TestContext.Current.CancellationToken);
        using var traced = new Activity("traced").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("who", "ana").Start();
        using var stopping = new CancellationTokenSource();
        var running = create(platform.Urls.Single()).RunAsync(new JournaledHandler(), stopping.Token);
        var headers = await first.Task.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
        await stopping.CancelAsync();
        await running;
        return headers;
    }
}
