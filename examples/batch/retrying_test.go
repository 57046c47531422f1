package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/protobuf/proto"

	fnpb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/fnexecution_v1"
	pipepb "github.com/apache/beam/sdks/v2/go/pkg/beam/model/pipeline_v1"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal/extworker"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/util/grpcx"
)

// Ways for a bundle to fail at its first try.
const (
	cut   = iota // half of what it is to process arrives: it stops with an error in the middle
	lost         // it is carried out, files and all, and the worker dies before it says so
	stray        // the worker is taken for dead, and carries it out beside the second try
)

// A retrying is a runner that tries bundles again, which the in-process one does not: it
// stands between that and its workers, and speaks the protocol of Beam to either. The first
// try of every bundle fails. What a failed try puts out is thrown away, as every runner of
// Beam must; what it has done to files stays.
type retrying struct {
	fnpb.UnimplementedBeamFnControlServer
	fnpb.UnimplementedBeamFnDataServer
	fnpb.UnimplementedBeamFnStateServer
	fnpb.UnimplementedBeamFnExternalWorkerPoolServer

	workers *extworker.Loopback
	address string

	mu      sync.Mutex
	more    *sync.Cond // there is more to process, or somewhere to send it
	id      string     // of the worker
	runner  *grpc.ClientConn
	bundles map[string]*bundle // by the runner's name
	way     int                // in which first tries fail
	worker  struct {
		control fnpb.BeamFnControl_ControlServer
		data    fnpb.BeamFnData_DataServer
		sending sync.Mutex // on either
	}
	stages map[string]int // how many bundles there were of each stage
	stops  []string       // what first tries told that ended with an error
}

// bundle is one of the runner's.
type bundle struct {
	request *fnpb.InstructionRequest
	input   []*fnpb.Elements_Data // so far
}

// newRetrying puts itself in the place of the workers of the runs of a test.
func newRetrying(t *testing.T, way int) *retrying {
	t.Helper()
	workers, err := extworker.StartLoopback(context.Background(), 0)
	require.NoError(t, err)
	listener, err := net.Listen("tcp", "localhost:0")
	require.NoError(t, err)
	r := &retrying{workers: workers, address: listener.Addr().String(), way: way, bundles: map[string]*bundle{}, stages: map[string]int{}}
	r.more = sync.NewCond(&r.mu)
	server := grpc.NewServer(grpc.MaxRecvMsgSize(math.MaxInt32))
	fnpb.RegisterBeamFnControlServer(server, r)
	fnpb.RegisterBeamFnDataServer(server, r)
	fnpb.RegisterBeamFnStateServer(server, r)
	fnpb.RegisterBeamFnExternalWorkerPoolServer(server, r)
	go func() { _ = server.Serve(listener) }()

	kind, config, program := *jobopts.EnvironmentType, *jobopts.EnvironmentConfig, *jobopts.WorkerBinary
	*jobopts.EnvironmentType, *jobopts.EnvironmentConfig = "EXTERNAL", r.address
	*jobopts.WorkerBinary = "go.mod" // any file will do: the workers are here, and are sent no program
	t.Cleanup(func() {
		*jobopts.EnvironmentType, *jobopts.EnvironmentConfig, *jobopts.WorkerBinary = kind, config, program
		server.Stop()
		_ = workers.Stop(context.Background())
	})
	return r
}

// StartWorker starts a worker that speaks to this in place of the runner.
func (r *retrying) StartWorker(ctx context.Context, in *fnpb.StartWorkerRequest) (*fnpb.StartWorkerResponse, error) {
	conn, err := grpc.NewClient(in.GetControlEndpoint().GetUrl(), grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(math.MaxInt32)))
	if err != nil {
		return nil, err
	}
	r.id, r.runner = in.GetWorkerId(), conn
	in = proto.CloneOf(in)
	in.ControlEndpoint = &pipepb.ApiServiceDescriptor{Url: r.address}
	return r.workers.StartWorker(ctx, in)
}

// StopWorker stops it.
func (r *retrying) StopWorker(ctx context.Context, in *fnpb.StopWorkerRequest) (*fnpb.StopWorkerResponse, error) {
	return r.workers.StopWorker(ctx, in)
}

// GetProcessBundleDescriptor returns what a bundle consists of, with this in place of
// the runner wherever it is named.
func (r *retrying) GetProcessBundleDescriptor(ctx context.Context, in *fnpb.GetProcessBundleDescriptorRequest) (*fnpb.ProcessBundleDescriptor, error) {
	told, err := fnpb.NewBeamFnControlClient(r.runner).GetProcessBundleDescriptor(grpcx.WriteWorkerID(ctx, r.id), in)
	if err != nil {
		return nil, err
	}
	here := &pipepb.ApiServiceDescriptor{Url: r.address}
	told.StateApiServiceDescriptor, told.TimerApiServiceDescriptor = here, here
	for _, transform := range told.GetTransforms() {
		if urn := transform.GetSpec().GetUrn(); urn != "beam:runner:source:v1" && urn != "beam:runner:sink:v1" {
			continue
		}
		var port fnpb.RemoteGrpcPort
		if err := proto.Unmarshal(transform.GetSpec().GetPayload(), &port); err != nil {
			return nil, err
		}
		port.ApiServiceDescriptor = here
		if transform.Spec.Payload, err = proto.Marshal(&port); err != nil {
			return nil, err
		}
	}
	return told, nil
}

// Control passes on what the runner asks for and what the worker answers, with the
// names of tries in place of those of bundles.
func (r *retrying) Control(worker fnpb.BeamFnControl_ControlServer) error {
	runner, err := fnpb.NewBeamFnControlClient(r.runner).Control(grpcx.WriteWorkerID(worker.Context(), r.id))
	if err != nil {
		return err
	}
	r.mu.Lock()
	r.worker.control = worker
	r.mu.Unlock()
	var sending sync.Mutex
	answer := func(told *fnpb.InstructionResponse) {
		sending.Lock()
		defer sending.Unlock()
		_ = runner.Send(told)
	}
	go r.listen(worker, answer)
	for {
		request, err := runner.Recv()
		if err != nil {
			return nil // the runner is through
		}
		switch {
		case request.GetProcessBundle() != nil:
			r.begin(request)
		case request.GetProcessBundleProgress() != nil: // without which the runner parts no bundle
			answer(&fnpb.InstructionResponse{InstructionId: request.GetInstructionId(), Error: "not told"})
		default:
			r.send(request)
		}
	}
}

// listen passes on the answers of the worker, but those of first tries.
func (r *retrying) listen(worker fnpb.BeamFnControl_ControlServer, answer func(*fnpb.InstructionResponse)) {
	for {
		told, err := worker.Recv()
		if err != nil {
			return // the worker is stopped
		}
		name, try, _ := strings.Cut(told.GetInstructionId(), "~")
		if try != "1" {
			told.InstructionId = name
			answer(told)
			continue
		}
		r.mu.Lock()
		b := r.bundles[name]
		if what := told.GetError(); what != "" {
			r.stops = append(r.stops, what)
		}
		r.mu.Unlock()
		if r.way != stray {
			go r.try(b, 2)
		}
	}
}

// begin tries a bundle for the first time.
func (r *retrying) begin(request *fnpb.InstructionRequest) {
	r.mu.Lock()
	b := r.bundle(request.GetInstructionId())
	b.request = request
	r.stages[request.GetProcessBundle().GetProcessBundleDescriptorId()]++
	r.mu.Unlock()
	go r.try(b, 1)
	if r.way == stray {
		go r.try(b, 2)
	}
}

// bundle returns one by the runner's name; data may arrive before the request does.
func (r *retrying) bundle(name string) *bundle {
	if r.bundles[name] == nil {
		r.bundles[name] = &bundle{}
	}
	return r.bundles[name]
}

// try has the worker carry out a bundle.
func (r *retrying) try(b *bundle, n int) {
	name := fmt.Sprintf("%s~%d", b.request.GetInstructionId(), n)
	request := proto.CloneOf(b.request)
	request.InstructionId = name
	r.send(request)
	for i := 0; ; i++ {
		r.mu.Lock()
		for len(b.input) <= i || r.worker.data == nil {
			r.more.Wait()
		}
		part := proto.CloneOf(b.input[i])
		r.mu.Unlock()
		part.InstructionId = name
		if n == 1 && r.way == cut && len(part.GetData()) > 1 {
			part.Data, part.IsLast = part.Data[:len(part.Data)/2], true
		}
		r.worker.sending.Lock()
		_ = r.worker.data.Send(&fnpb.Elements{Data: []*fnpb.Elements_Data{part}})
		r.worker.sending.Unlock()
		if part.GetIsLast() {
			return
		}
	}
}

func (r *retrying) send(request *fnpb.InstructionRequest) {
	r.worker.sending.Lock()
	defer r.worker.sending.Unlock()
	_ = r.worker.control.Send(request)
}

// Data keeps what bundles are to process, and passes on what they put out, but that of
// first tries.
func (r *retrying) Data(worker fnpb.BeamFnData_DataServer) error {
	runner, err := fnpb.NewBeamFnDataClient(r.runner).Data(grpcx.WriteWorkerID(worker.Context(), r.id))
	if err != nil {
		return err
	}
	r.mu.Lock()
	r.worker.data = worker
	r.more.Broadcast()
	r.mu.Unlock()
	go func() {
		for {
			elements, err := runner.Recv()
			if err != nil {
				return
			}
			r.mu.Lock()
			for _, part := range elements.GetData() {
				b := r.bundle(part.GetInstructionId())
				b.input = append(b.input, part)
			}
			r.more.Broadcast()
			r.mu.Unlock()
		}
	}()
	for {
		elements, err := worker.Recv()
		if err != nil {
			return err
		}
		var kept fnpb.Elements
		for _, part := range elements.GetData() {
			if name, try, _ := strings.Cut(part.GetInstructionId(), "~"); try != "1" {
				part.InstructionId = name
				kept.Data = append(kept.Data, part)
			}
		}
		if err := runner.Send(&kept); err != nil {
			return errors.Join(err, runner.CloseSend())
		}
	}
}

// State passes on what tries ask of the runner beside their input.
func (r *retrying) State(worker fnpb.BeamFnState_StateServer) error {
	runner, err := fnpb.NewBeamFnStateClient(r.runner).State(grpcx.WriteWorkerID(worker.Context(), r.id))
	if err != nil {
		return err
	}
	go func() {
		for {
			answer, err := runner.Recv()
			if err != nil {
				return
			}
			_ = worker.Send(answer)
		}
	}()
	for {
		request, err := worker.Recv()
		if err != nil {
			return err
		}
		request.InstructionId, _, _ = strings.Cut(request.GetInstructionId(), "~")
		if err := runner.Send(request); err != nil {
			return err
		}
	}
}
