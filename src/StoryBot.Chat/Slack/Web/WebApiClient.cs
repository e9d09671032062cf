using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Sockets;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Slack.Web;

/// <summary>Calls Slack's Web API within its limits and repeats what may be repeated; never throws for what Slack or a network does.</summary>
/// <param name="http">Has the base address; carries no default headers and follows no redirects.</param>
/// <param name="bot">Has the bot's token; told where it is refused, and waited for.</param>
/// <param name="app">The same of the app-level token.</param>
/// <param name="record">Told what became of each post.</param>
[SuppressMessage("Design", "CA1001", Justification = "Without a wait handle there is nothing to free.")]
internal sealed partial class WebApiClient(
    HttpClient http, Admission bot, Admission app, MethodPauses pauses, PostingRecord record, Random random, TimeProvider time, ILogger<WebApiClient> logger)
{
    private const int MostAttempts = 12;
    private const int MostWaits = 10;

    /// <summary>What waited out a pause together must not open a connection each, nor all be told once more to wait.</summary>
    private const int MostAtOnce = 8;

    private static readonly TimeSpan AttemptPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turns = new(MostAtOnce);

    public async Task<WebResult<T>> SendAsync<T>(WebCall call, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var answer = await SendAsync(call, cancellation).ConfigureAwait(false);
        if (answer is not WebAttempt.Answered answered)
            return Failed<T>(call, ((WebAttempt.Refused)answer).Error);
        try
        {
            if (JsonSerializer.Deserialize(answered.Body, type) is { } value)
            {
                if (call.Place is not null)
                    record.Posted();
                return new WebResult<T>.Ok(value);
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        return Failed<T>(call, new WebError.Unavailable($"Slack's answer makes no sense ({call})"));
    }

    private WebResult<T>.Failed Failed<T>(WebCall call, WebError error)
    {
        Note(call, error);
        Log.Failed(logger, call, error.Cause, error.Mend);
        return new WebResult<T>.Failed(error);
    }

    /// <summary>Tells the record what it means for the bot's health; what is gone means nothing, and of a refused token the admission tells.</summary>
    private void Note(WebCall call, WebError error)
    {
        if (call.Place is null || bot.Objection is not null)
            return;
        if (error is WebError.ScopeMissing or WebError.Unavailable or WebError.Unsure or WebError.RateLimited)
            record.Failed(WebErrors.Fault(error));
        else if (error is WebError.NotInChannel or WebError.Forbidden or WebError.Rejected)
            record.Refused(call.Place, WebErrors.Fault(error));
    }

    /// <returns>Answered or refused; nothing in between.</returns>
    private async Task<WebAttempt> SendAsync(WebCall call, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(call.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var (attempts, kept, underWay) = (0, 0, false);
        var admission = call.ByApp ? app : bot;
        string? trouble = null;
        using var waits = new Backoff(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10), random).GetEnumerator();
        try
        {
            while (true)
            {
                await EnterAsync(call, admission, either.Token).ConfigureAwait(false);
                WebAttempt attempt;
                var pass = admission.Pass;
                try
                {
                    underWay = true;
                    attempt = await AttemptAsync(call, pass, either.Token).ConfigureAwait(false);
                    underWay = false;
                }
                finally
                {
                    Leave(call);
                }

                if (attempt is WebAttempt.Broken { Cause: var cause })
                {
                    Note(call, new WebError.Unavailable(trouble = cause));
                    call.Tell?.Invoke(cause);
                }

                switch (attempt)
                {
                    case WebAttempt.Refused { Error: WebError.TokenRefused error } when !call.Knocks:
                        admission.Refuse(pass, error.Cause, error.Mend);
                        break;
                    case WebAttempt.KeptBack when ++kept >= MostWaits:
                        return new WebAttempt.Refused(new WebError.RateLimited(call.Method));
                    case WebAttempt.KeptBack:
                        break;
                    case WebAttempt.Broken broken when !(call.Repeatable || broken.NeverArrived):
                        return new WebAttempt.Refused(new WebError.Unsure(broken.Cause));
                    case WebAttempt.Broken broken when ++attempts >= MostAttempts:
                        return new WebAttempt.Refused(new WebError.Unavailable(broken.Cause));
                    case WebAttempt.Broken:
                        waits.MoveNext();
                        await Task.Delay(waits.Current, time, either.Token).ConfigureAwait(false);
                        break;
                    case var done:
                        return done;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            if (underWay)
                trouble ??= "Slack did not answer in time";
            if (underWay && !call.Repeatable)
                return new WebAttempt.Refused(new WebError.Unsure("Slack did not answer in time"));
            if (!call.Knocks && admission.Objection is { } objection)
                return new WebAttempt.Refused(WebErrors.KeptOut(objection));
            return new WebAttempt.Refused(trouble is null ? new WebError.RateLimited(call.Method) : new WebError.Unavailable(trouble));
        }
    }

    /// <summary>Waits until Slack takes the call; only what knocks goes past the token and the others.</summary>
    private async Task EnterAsync(WebCall call, Admission admission, CancellationToken cancellation)
    {
        while (true)
        {
            await ChatTelemetry.ForLeaveAsync(SlackAdapter.PlatformName, pauses.EnterAsync(call.Method, call.Place, cancellation)).ConfigureAwait(false);
            if (call.Knocks)
                return;
            await admission.AdmittedAsync(cancellation).ConfigureAwait(false);
            await turns.WaitAsync(cancellation).ConfigureAwait(false);
            // Those before it may have been told something meanwhile.
            if (pauses.IsOpen(call.Method, call.Place) && admission.Objection is null)
                return;
            Leave(call);
        }
    }

    private void Leave(WebCall call)
    {
        if (!call.Knocks)
            turns.Release();
    }

    private async Task<WebAttempt> AttemptAsync(WebCall call, Pass pass, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(AttemptPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var request = Request(call, pass);
            using var response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return Sort(call, response, body);
        }
        catch (HttpRequestException broken)
        {
            var never = broken.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return new WebAttempt.Broken($"Slack can't be reached ({broken.HttpRequestError})", never);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new WebAttempt.Broken("Slack did not answer in time", NeverArrived: false);
        }
    }

    private WebAttempt Sort(WebCall call, HttpResponseMessage response, byte[] body)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return KeepBack(call, response.Headers);
        if ((int)response.StatusCode >= 500)
            return new WebAttempt.Broken($"Slack answers {(int)response.StatusCode}", NeverArrived: false);
        ApiAnswer? answer = null;
        try
        {
            answer = JsonSerializer.Deserialize(body, WebJson.Default.ApiAnswer);
        }
        catch (JsonException)
        {
            // A proxy's page, most likely; said below.
        }

        return answer switch
        {
            { Ok: true } => new WebAttempt.Answered(body),
            { Error: { } code } when WebErrors.IsRateLimit(code) => KeepBack(call, response.Headers),
            { Error: { } code } when WebErrors.IsTransient(code) => new WebAttempt.Broken($"Slack is in trouble ({code})", NeverArrived: false),
            { Error: not null } => new WebAttempt.Refused(WebErrors.Sort(call.Method, answer)),
            _ => new WebAttempt.Broken($"Something on the way answers {(int)response.StatusCode} in Slack's place", NeverArrived: false),
        };
    }

    private WebAttempt.KeptBack KeepBack(WebCall call, HttpResponseHeaders headers)
    {
        var told = headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
        var wait = told < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : told > LongestPause ? LongestPause : told;
        pauses.Pause(call.Method, call.Place, wait);
        Log.KeptBack(logger, call, wait);
        return new WebAttempt.KeptBack();
    }

    private static HttpRequestMessage Request(WebCall call, Pass pass)
    {
        var path = call.Query.Length == 0 ? call.Method : $"{call.Method}?{call.Query}";
        var method = call.Body is null && call.Query.Length > 0 ? HttpMethod.Get : HttpMethod.Post;
        var request = MeasuredCalls.Named(new HttpRequestMessage(method, path), call.Method);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", pass.Token);
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            // Without the charset Slack warns in every answer: https://docs.slack.dev/apis/web-api/#post_bodies
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        return request;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Slack keeps {Call} back for {Wait}")]
        public static partial void KeptBack(ILogger logger, WebCall call, TimeSpan wait);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack: {Call} failed: {Cause}. {Mend}")]
        public static partial void Failed(ILogger logger, WebCall call, string cause, string mend);
    }
}
