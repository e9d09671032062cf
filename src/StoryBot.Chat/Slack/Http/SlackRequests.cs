using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Slack.Events;

namespace StoryBot.Chat.Slack.Http;

/// <summary>Answers Slack's requests: size, window and signature first, on the raw bytes; only then is anything read.</summary>
internal sealed partial class SlackRequests(string signingSecret, Func<SlackDelivery, Task> take, TimeProvider time, ILogger logger) : IHttpApplication<HttpContext>
{
    /// <summary>Slack gives three seconds: https://docs.slack.dev/apis/events-api/#responding</summary>
    private static readonly TimeSpan LatestAnswer = TimeSpan.FromSeconds(1.5);

    private readonly byte[] secret = Encoding.UTF8.GetBytes(signingSecret);
    private readonly SeenRequests seen = new(time);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            var status = await AnswerAsync(context).ConfigureAwait(false);
            if (context.Response.HasStarted)
                return;
            context.Response.StatusCode = status;
            // What is refused now is refused again: https://docs.slack.dev/apis/events-api/#retries
            if (status is >= 400 and < 500)
                context.Response.Headers["X-Slack-No-Retry"] = "1";
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException or BadHttpRequestException)
        {
            context.Abort();
        }
    }

    private async Task<int> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value;
        if (!RequestReader.Knows(path))
            return StatusCodes.Status404NotFound;
        if (!HttpMethods.IsPost(request.Method))
            return StatusCodes.Status405MethodNotAllowed;
        if (RequestSignature.Read(request.Headers["X-Slack-Request-Timestamp"], request.Headers["X-Slack-Signature"], time.GetUtcNow()) is not { } signature)
            return StatusCodes.Status401Unauthorized;
        if (await RequestBody.ReadAsync(request, context.RequestAborted).ConfigureAwait(false) is not { } body)
            return StatusCodes.Status413PayloadTooLarge;
        if (!signature.Signs(body, secret))
            return StatusCodes.Status401Unauthorized;
        if (!seen.Add(signature))
            return StatusCodes.Status409Conflict;
        if (request.Headers["X-Slack-Retry-Num"] is [{ Length: < 4 } number, ..] && number.All(char.IsAsciiDigit))
            Log.Retried(logger, number);
        if (RequestReader.Read(path!, body) is not { } delivery)
            return StatusCodes.Status400BadRequest;
        if (delivery is SlackDelivery.Event { Callback: { Type: "url_verification", Challenge: { Length: > 0 and <= 1_000 } challenge } })
            return await EchoAsync(context.Response, challenge, context.RequestAborted).ConfigureAwait(false);
        var status = await TakeAsync(delivery).ConfigureAwait(false);
        if (status == StatusCodes.Status503ServiceUnavailable)
            seen.Forget(signature);
        return status;
    }

    private async Task<int> TakeAsync(SlackDelivery delivery)
    {
        try
        {
            await take(delivery).WaitAsync(LatestAnswer, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Log.Late(logger);
        }
        catch (OperationCanceledException)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        return StatusCodes.Status200OK;
    }

    private static async Task<int> EchoAsync(HttpResponse response, string challenge, CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "text/plain";
        await response.WriteAsync(challenge, cancellation).ConfigureAwait(false);
        return StatusCodes.Status200OK;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Slack delivers again what it could not deliver before (retry {Number})")]
        public static partial void Retried(ILogger logger, string number);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack is told that a request arrived before it is in safe hands: the journal is slow, or Slack itself")]
        public static partial void Late(ILogger logger);
    }
}
