using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using StoryBot.Diagnostics.Telemetry;

namespace StoryBot.Diagnostics.Health;

/// <summary>Answers the three questions about the bot's health, and Prometheus; reads nothing but the path, and for Prometheus in which form it reads.</summary>
/// <param name="metrics">What Prometheus reads; null where nothing is served to it.</param>
/// <param name="started">Since when the bot runs.</param>
internal sealed class HealthRequests(Readiness readiness, MetricsPage? metrics, DateTimeOffset started) : IHttpApplication<HttpContext>
{
    public const string AlivePath = "/alive";
    public const string ReadyPath = "/health/ready";
    public const string ReportPath = "/health";

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path is not (AlivePath or ReadyPath or ReportPath) && (metrics is null || path != MetricsPage.Path))
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (!HttpMethods.IsGet(context.Request.Method))
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (path == AlivePath)
            await TellAsync(context, StatusCodes.Status200OK, "alive\n");
        else if (path == MetricsPage.Path)
            await metrics!.WriteAsync(context);
        else
            await ReportAsync(context, path, await readiness.LookAsync(context.RequestAborted));
    }

    private Task ReportAsync(HttpContext context, string path, ImmutableArray<Finding> findings)
    {
        var report = HealthReport.Of(findings, ProgramVersion.Current, started);
        var status = report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return path == ReportPath
            ? TellAsync(context, status, JsonSerializer.Serialize(report, HealthJson.Default.HealthReport) + "\n", "application/json")
            : TellAsync(context, status, report.Ready ? "ready\n" : HealthLines.Broken(findings));
    }

    private static Task TellAsync(HttpContext context, int status, string text, string type = "text/plain; charset=utf-8")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
