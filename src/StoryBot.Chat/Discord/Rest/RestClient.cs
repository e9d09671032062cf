using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Sockets;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Discord.Rest;

/// <summary>Sends calls within Discord's limits and repeats what may be repeated; never throws for what Discord or a network does.</summary>
/// <param name="http">Has the base address; carries no default headers.</param>
/// <param name="admission">Has the token; told where it is refused, and waited for.</param>
/// <param name="record">Told what became of each post.</param>
internal sealed partial class RestClient(
    HttpClient http,
    Admission admission,
    RateLimits limits,
    GlobalPace pace,
    InvalidRequestGuard guard,
    PostingRecord record,
    Random random,
    TimeProvider time,
    ILogger<RestClient> logger)
{
    private const int MostAttempts = 30;
    private const int MostWaits = 20;
    private static readonly TimeSpan AttemptPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Discord turns away clients without a name of this form; it asks for an address, and this names the product instead of a site it hasn't got. https://discord.com/developers/docs/reference#user-agent</summary>
    public static readonly string UserAgent = $"DiscordBot (urn:storybot, {typeof(RestClient).Assembly.GetName().Version?.ToString(3)})";

    public async Task<RestResult<T>> SendAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        switch (await SendAsync(call, cancellation).ConfigureAwait(false))
        {
            case RestResult<byte[]>.Failed failed:
                return new RestResult<T>.Failed(failed.Error);
            case RestResult<byte[]>.Ok ok:
                try
                {
                    if (JsonSerializer.Deserialize(ok.Value, type) is { } value)
                        return new RestResult<T>.Ok(value);
                }
                catch (JsonException)
                {
                    // Said below.
                }

                return new RestResult<T>.Failed(new RestError.Unavailable($"Discord's answer makes no sense ({call})"));
            default:
                throw new InvalidOperationException("unknown result");
        }
    }

    /// <returns>The answer's body.</returns>
    public async Task<RestResult<byte[]>> SendAsync(RestCall call, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(call.Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var (attempts, kept) = (0, 0);
        string? trouble = null;
        var waits = new Backoff(FirstWait, LongestWait, random).GetEnumerator();
        try
        {
            while (true)
            {
                if (guard.Objection(call) is { } objection)
                {
                    Note(call, objection);
                    return new RestResult<byte[]>.Failed(objection);
                }

                if (call.NeedsAdmission)
                    await admission.AdmittedAsync(either.Token).ConfigureAwait(false);
                var pass = admission.Pass;
                var attempt = await AttemptAsync(call, pass, either.Token, cancellation).ConfigureAwait(false);
                if (attempt is RestAttempt.Broken { Cause: var cause })
                {
                    Note(call, new RestError.Unavailable(trouble = cause));
                    call.Tell?.Invoke(cause);
                }

                switch (attempt)
                {
                    case RestAttempt.Answered answered:
                        if (call.Posts)
                            record.Posted();
                        return new RestResult<byte[]>.Ok(answered.Body);
                    case RestAttempt.Refused { Error: RestError.TokenRefused error } when call.NeedsAdmission:
                        admission.Refuse(pass, error.Cause, error.Mend);
                        break;
                    case RestAttempt.Refused refused:
                        return Failed(refused.Error);
                    case RestAttempt.KeptBack when ++kept >= MostWaits:
                        return Failed(new RestError.RateLimited());
                    case RestAttempt.Broken broken when ++attempts >= MostAttempts || !(call.Repeatable || broken.NeverArrived):
                        return Failed(new RestError.Unavailable(broken.Cause));
                    case RestAttempt.Broken:
                        waits.MoveNext();
                        await Task.Delay(waits.Current, time, either.Token).ConfigureAwait(false);
                        break;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            if (call.NeedsAdmission && admission.Objection is { } objection)
                return Failed(RestErrorMap.KeptOut(objection));
            return Failed(trouble is null ? new RestError.RateLimited() : new RestError.Unavailable(trouble));
        }

        RestResult<byte[]> Failed(RestError error)
        {
            Note(call, error);
            if (error is not RestError.AlreadyAcknowledged)
                Log.Failed(logger, call, error.Cause, error.Mend);
            return new RestResult<byte[]>.Failed(error);
        }
    }

    /// <summary>Tells the record what it means for the bot's health; what has expired or is gone means nothing, what is refused with its card is said
    /// without, and of a refused token the admission tells.</summary>
    private void Note(RestCall call, RestError error)
    {
        if (!call.Posts || (call.HasCard && error.MayBeForCard) || (call.NeedsAdmission && admission.Objection is not null))
            return;
        if (error is RestError.HeldBack or RestError.Unavailable or RestError.RateLimited)
            record.Failed(RestErrorMap.Fault(error));
        else if (error is RestError.Forbidden or RestError.Rejected)
            record.Refused(call.Major, RestErrorMap.Fault(error));
    }

    /// <param name="cancellation">Ends with the call's patience too.</param>
    /// <param name="givenUp">Ends only when the caller gives up.</param>
    private async Task<RestAttempt> AttemptAsync(RestCall call, Pass pass, CancellationToken cancellation, CancellationToken givenUp)
    {
        var bucket = limits.BucketOf(call);
        await ChatTelemetry.ForLeaveAsync(DiscordAdapter.PlatformName, bucket.EnterAsync(cancellation)).ConfigureAwait(false);
        RateLimitHeaders? headers = null;
        var sent = false;
        try
        {
            if (!call.ByInteraction)
                await ChatTelemetry.ForLeaveAsync(DiscordAdapter.PlatformName, pace.EnterAsync(cancellation)).ConfigureAwait(false);
            using var limit = new CancellationTokenSource(AttemptPatience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            using var request = Request(call, pass);
            sent = true;
            using var response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            if (RateLimitHeaders.Read(response.Headers) is { } told)
            {
                limits.Learn(call, bucket, told);
                // A 429 says how long to wait in its own way, and what it says of the bucket may be about another limit.
                headers = response.StatusCode == HttpStatusCode.TooManyRequests ? null : told;
            }

            var body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return Sort(call, bucket, response, body);
        }
        catch (HttpRequestException broken)
        {
            var never = broken.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            return new RestAttempt.Broken($"Discord can't be reached ({broken.HttpRequestError})", never);
        }
        catch (OperationCanceledException) when (sent && !givenUp.IsCancellationRequested)
        {
            return new RestAttempt.Broken("Discord did not answer in time", NeverArrived: false);
        }
        finally
        {
            bucket.Leave(headers);
        }
    }

    private RestAttempt Sort(RestCall call, RateLimitBucket bucket, HttpResponseMessage response, byte[] body)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
            return new RestAttempt.Answered(body);
        if (status >= 500)
            return new RestAttempt.Broken($"Discord answers {status}", NeverArrived: false);
        var fault = RestErrorMap.Read(body);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            KeepBack(call, bucket, response.Headers, fault.RetryAfter, fault.Global == true);
            return new RestAttempt.KeptBack();
        }

        var error = RestErrorMap.Sort(call, status, fault);
        guard.Note(call, status, error);
        return new RestAttempt.Refused(error);
    }

    private void KeepBack(RestCall call, RateLimitBucket bucket, HttpResponseHeaders headers, double? told, bool global)
    {
        // The header is the same in whole seconds, rounded up: https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit
        var wait = told is > 0 and < 86_400
            ? TimeSpan.FromSeconds(told.Value)
            : RateLimitHeaders.Seconds(RateLimitHeaders.First(headers, "Retry-After")) ?? TimeSpan.FromSeconds(1);
        var scope = RateLimitHeaders.First(headers, "X-RateLimit-Scope");
        // Without a word of Discord's it is Cloudflare's, which stands before it and keeps this address out from everything:
        // https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
        var isBan = told is null && scope is null && !global;
        var isForAll = isBan || ((global || scope == "global") && !call.ByInteraction);
        if (isForAll)
            pace.Pause(wait);
        // What goes by an interaction doesn't wait for the pace.
        if (!isForAll || call.ByInteraction)
            bucket.Pause(wait);
        if (scope != "shared")
            guard.Note(call, 429, new RestError.RateLimited());
        Log.KeptBack(logger, call, wait, scope ?? "unknown");
    }

    private static HttpRequestMessage Request(RestCall call, Pass pass)
    {
        var request = MeasuredCalls.Named(new HttpRequestMessage(call.Method, call.Path), call.Route);
        if (!call.ByInteraction)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bot", pass.Token);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Discord keeps {Call} back for {Wait} (scope {Scope})")]
        public static partial void KeptBack(ILogger logger, RestCall call, TimeSpan wait, string scope);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: {Call} failed: {Cause}. {Mend}")]
        public static partial void Failed(ILogger logger, RestCall call, string cause, string mend);
    }
}
