using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace StoryBot.Simulators.Otlp;

/// <summary>
/// Takes telemetry as a collector does, over HTTP or gRPC, and keeps what came. https://opentelemetry.io/docs/specs/otlp
/// </summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private const int GrpcFrameHead = 5;

    private readonly WebApplication app;
    private ImmutableList<OtlpRequest> requests = [];

    private OtlpReceiver(bool grpc)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = grpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>What came so far, in order.</summary>
    public IReadOnlyList<OtlpRequest> Requests => requests;

    /// <summary>Every span that came.</summary>
    public IReadOnlyList<OtlpSpan> Spans => [.. requests.Where(request => request.Path.Contains("trace", StringComparison.OrdinalIgnoreCase)).SelectMany(request => OtlpSpan.ReadAll(request.Body))];

    /// <summary>What is answered; everything but 200 is a refusal.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <param name="grpc">Whether it speaks gRPC instead of HTTP.</param>
    public static async Task<OtlpReceiver> StartAsync(bool grpc = false)
    {
        var receiver = new OtlpReceiver(grpc);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await (context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body).CopyToAsync(body);
        var grpc = context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true;
        var message = body.ToArray()[(grpc ? GrpcFrameHead : 0)..];
        ImmutableInterlocked.Update(ref requests, list => list.Add(new OtlpRequest(context.Request.Path.Value!, message)));
        context.Response.StatusCode = Status;
        context.Response.ContentType = context.Request.ContentType;
        if (!grpc)
            return;
        context.Response.AppendTrailer("grpc-status", "0");
        await context.Response.Body.WriteAsync(new byte[GrpcFrameHead]);
    }
}
